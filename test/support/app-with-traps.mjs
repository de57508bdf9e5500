import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/**
 * The app with routes that do what no route of ours may do: ask outside the request's transaction, swallow a refusal,
 * change the actor, hold on to it after the commit. Tests show that the database gives them nothing.
 */
// Strapi as its plugins load it: a second copy of its modules would not know its own errors.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const MEMBER = 'api::member.member';
const appDir = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', 'cms');

const insertMember = (sql, code) =>
  sql.run(
    `insert into members (document_id, code, kind, status, name, created_at, updated_at, published_at)
     values (left('o' || md5($1), 24), $1, 'corporate', 'potential', $1, now(), now(), now())`,
    [code],
  );

/** Rows of a stream of Strapi's query builder, which takes a connection of its own. */
async function countStream(strapi) {
  const stream = strapi.db.queryBuilder(MEMBER).select('id').stream();
  let count = 0;
  for await (const _row of stream) count += 1;
  return count;
}

function traps(strapi) {
  const seen = {};
  const system = () => strapi.plugin('access').service('system');
  const get = (path, handler) => ({ method: 'GET', path: `/traps/${path}`, handler });
  const post = (path, handler) => ({ method: 'POST', path: `/traps/${path}`, handler });
  return [
    get('joined', async (ctx) => {
      ctx.body = {
        found: (await strapi.db.query(MEMBER).findMany({})).length,
        counted: await strapi.db.query(MEMBER).count({}),
        documents: (await strapi.documents(MEMBER).findMany({ fields: ['code'] })).length,
        sql: (await ctx.state.sql.one('select count(*)::integer as n from members')).n,
      };
    }),
    get('raw', async (ctx) => {
      const rows = await strapi.db.connection('members').select('id');
      const settings = await strapi.db.connection.raw(
        `select current_user as role, coalesce(current_setting('app.actor', true), '') as actor,
                coalesce(current_setting('app.companies', true), '') as companies`,
      );
      ctx.body = { rows: rows.length, settings: settings.rows[0] };
    }),
    get('stream', async (ctx) => {
      ctx.body = { rows: await countStream(strapi) };
    }),
    get('who', async (ctx) => {
      if (ctx.query.wait) await ctx.state.sql.one('select pg_sleep($1)', [Number(ctx.query.wait)]);
      ctx.body = await ctx.state.sql.one(
        `select current_user as role, current_setting('app.actor', true) as actor, app.user_id() as "user",
                app.person() as person, coalesce(current_setting('app.companies', true), '') as companies`,
      );
    }),
    get('two-connections', async (ctx) => {
      const own = await ctx.state.sql.one('select count(*)::integer as n from members');
      const all = await system().transaction((sql) => sql.one('select count(*)::integer as n from members'));
      ctx.body = { own: own.n, all: all.n };
    }),
    // What the database shows of a table when no controller of ours stands before it.
    get('rows', async (ctx) => {
      const rows = await ctx.state.sql.rows(`select id from ${ctx.query.table} order by id`);
      ctx.body = rows.map(({ id }) => Number(id));
    }),
    // What the program really serves: every route of the API, and every resource that the portal knows.
    get('routes', (ctx) => {
      const registry = strapi.plugin('simple-rest').service('registry');
      const routers = [
        ...Object.values(strapi.plugins).map(({ routes }) => routes['content-api']),
        ...Object.values(strapi.apis).flatMap(({ routes }) => Object.values(routes ?? {})),
      ];
      const served = routers.flatMap((router) => router?.routes ?? []);
      ctx.body = {
        routes: served.map(({ method, path, config }) => ({
          method,
          path: `/api${path}`,
          policies: (config?.policies ?? []).map((one) => (typeof one === 'string' ? one : one.name)),
        })),
        resources: registry.names().filter((name) => registry.get(name).portal !== undefined),
      };
    }),
    post('after-commit', async (ctx) => {
      const { sql } = ctx.state;
      await insertMember(sql, ctx.request.body.code);
      seen.after = undefined;
      ctx.state.afterCommit.push(async () => {
        const attempt = (work) => work().then(String, (error) => `refused: ${error.message}`);
        seen.after = {
          sql: await attempt(async () => (await sql.rows('select 1 from members')).length),
          orm: await attempt(async () => (await strapi.db.query(MEMBER).findMany({})).length),
          system: await attempt(
            async () =>
              (
                await system().transaction((own) =>
                  own.rows('select 1 from members where code = $1', [ctx.request.body.code]),
                )
              ).length,
          ),
        };
      });
      ctx.body = { ok: true };
    }),
    get('after-commit', async (ctx) => {
      ctx.body = seen.after ?? null;
    }),
    post('swallow', async (ctx) => {
      await insertMember(ctx.state.sql, ctx.request.body.code);
      await ctx.state.sql.run('update up_users set blocked = true').catch(() => undefined);
      ctx.body = { ok: true };
    }),
    post('refuse-late', async (ctx) => {
      await insertMember(ctx.state.sql, ctx.request.body.code);
      ctx.status = 422;
      ctx.body = { data: null, error: { status: 422, message: 'changed my mind' } };
    }),
    post('throw-late', async (ctx) => {
      await insertMember(ctx.state.sql, ctx.request.body.code);
      throw new Error('secret details of a fault');
    }),
    post('change-actor', async (ctx) => {
      await insertMember(ctx.state.sql, ctx.request.body.code);
      await ctx.state.sql.run(
        `select set_config('role', 'none', true), set_config('app.actor', 'system', true)`,
      );
      ctx.body = { ok: true };
    }),
    post('keep', async (ctx) => {
      await insertMember(ctx.state.sql, ctx.request.body.code);
      ctx.body = { ok: true };
    }),
    get('export', async (ctx) => {
      const { sql } = ctx.state;
      const rows = Number(ctx.query.rows);
      ctx.type = 'text/csv';
      ctx.body = Readable.from(
        (async function* () {
          await sql.run(`declare export no scroll cursor for
                         select n || ',' || current_user || ',' || repeat('x', 90) || e'\\n' as line
                         from generate_series(1, ${rows}) as n`);
          let batches = 0;
          for (;;) {
            const batch = await sql.rows('fetch 500 from export');
            if (batch.length === 0) return;
            if (ctx.query.fail && (batches += 1) > Number(ctx.query.fail))
              throw new Error('the export failed');
            yield batch.map(({ line }) => line).join('');
          }
        })(),
      );
    }),
  ];
}

async function main() {
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const strapi = createStrapi({ appDir, distDir: join(appDir, 'dist'), autoReload: false });
  const { server } = strapi;
  const initRouting = server.initRouting.bind(server);
  server.initRouting = () => {
    initRouting();
    const config = { auth: false, policies: ['plugin::access.anyone'] };
    server.routes({
      type: 'content-api',
      prefix: '',
      routes: traps(strapi).map((route) => ({ ...route, info: { type: 'content-api' }, config })),
    });
    return server;
  };
  process.on('SIGTERM', () => strapi.destroy().then(() => process.exit(0)));
  process.on('disconnect', () => process.exit(0));
  await strapi.start();
  process.stdout.write('ORTAK READY {}\n');
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
