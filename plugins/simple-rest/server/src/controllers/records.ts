import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Actor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { readPortalBody } from '../domain/portal-body';
import { readQuery } from '../domain/query';
import type { Dependencies, Resource } from '../domain/resource';
import { LongLists, nameOfList } from '../repositories/long-lists';
import { readOne, readPage } from '../repositories/rows';
import { allow } from '../services/allow';
import { deleteRecord } from '../services/delete-record';
import { readLinesInto } from '../services/read-lines-into';
import { readingFor } from '../services/reading';
import type { Registry } from '../services/registry';
import { prepareRecords, storeRecords } from '../services/write-records';

type App = 'console' | 'portal';

const dependenciesOf = (ctx: Context): Dependencies => ({
  sql: ctx.state.sql as Sql,
  actor: ctx.state.actor as Actor,
});

/** A write may say what its caller was warned of and wants all the same: `?confirm=duplicates`. */
function writingOf(ctx: Context): Dependencies {
  const { confirm } = ctx.query;
  const confirmed = typeof confirm === 'string' ? confirm.split(',') : [];
  return { ...dependenciesOf(ctx), confirmed: new Set(confirmed) };
}

function sendJson(ctx: Context, json: string): void {
  ctx.type = 'application/json; charset=utf-8';
  ctx.body = json;
}

/** A numeric id of the path; anything else names nothing. */
function readId(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

/**
 * The dialect of ra-data-simple-rest, for every declared resource alike: /api/console/<resource> for staff,
 * /api/portal/<resource> for the portal. What a caller may see is decided by the database.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const registry = () => strapi.plugin('simple-rest').service('registry') as Registry;
  const lists = new LongLists();

  function handlers(app: App) {
    const bodyFor = (ctx: Context, resource: Resource): Record<string, unknown> => {
      if (app === 'console') return bodyOf(ctx);
      const { body, errors } = readPortalBody(resource, bodyOf(ctx));
      if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
      return body as Record<string, unknown>;
    };
    const find = (ctx: Context, action: Parameters<typeof allow>[2]): Resource => {
      const resource = registry().get(String(ctx.params.resource), app);
      allow(ctx.state.actor as Actor | undefined, resource, action, app, ctx.params.id as string | undefined);
      return resource;
    };

    return {
      async list(ctx: Context) {
        const resource = find(ctx, 'list');
        const query = readQuery(ctx.query);
        const dependencies = dependenciesOf(ctx);
        if (resource.virtual !== undefined) {
          const { rows, total } = await resource.virtual.list(dependencies, {
            ...query,
            portal: app === 'portal',
          });
          sendRange(ctx, resource.name, query.from, rows.length, total);
          ctx.body = rows;
          return;
        }
        const page = await readPage(
          dependencies.sql,
          resource,
          query,
          readingFor(registry(), dependencies.actor),
          lists,
          nameOfList(resource.name, query.filter, { ...dependencies.actor }),
        );
        if ('errors' in page) throw new Refusal(400, 'badRequest', {}, page.errors);
        if (page.estimated) ctx.set('X-Total-Estimated', 'true');
        sendRange(ctx, resource.name, query.from, page.count, page.total);
        sendJson(ctx, page.json);
      },

      async view(ctx: Context) {
        const resource = find(ctx, 'view');
        const query = readQuery(ctx.query);
        const dependencies = dependenciesOf(ctx);
        if (resource.virtual !== undefined) {
          const row = await resource.virtual.view?.(dependencies, String(ctx.params.id));
          if (row === undefined) throw new Refusal(404, 'notFound');
          ctx.body = row;
          return;
        }
        await send(ctx, dependencies, resource, readId(ctx), query.embed);
      },

      async create(ctx: Context) {
        const resource = find(ctx, 'create');
        const dependencies = writingOf(ctx);
        ctx.status = 201;
        if (resource.virtual !== undefined) {
          ctx.body = await resource.virtual.create?.(dependencies, bodyFor(ctx, resource));
          return;
        }
        if (resource.writer !== undefined) {
          const id = await resource.writer.create(dependencies, bodyFor(ctx, resource));
          await send(ctx, dependencies, resource, id, []);
          return;
        }
        const prepared = await prepareRecords(registry(), dependencies, resource, [
          { body: bodyFor(ctx, resource) },
        ]);
        const [id] = await storeRecords(registry(), dependencies, prepared);
        await send(ctx, dependencies, resource, id as number, []);
      },

      async edit(ctx: Context) {
        const resource = find(ctx, 'edit');
        const dependencies = writingOf(ctx);
        if (resource.virtual !== undefined) {
          ctx.body = await resource.virtual.edit?.(
            dependencies,
            String(ctx.params.id),
            bodyFor(ctx, resource),
          );
          return;
        }
        const id = readId(ctx);
        if (resource.writer !== undefined)
          await resource.writer.edit(dependencies, id, bodyFor(ctx, resource));
        else {
          const prepared = await prepareRecords(registry(), dependencies, resource, [
            { id, body: bodyFor(ctx, resource) },
          ]);
          await storeRecords(registry(), dependencies, prepared);
        }
        await send(ctx, dependencies, resource, id, []);
      },

      async remove(ctx: Context) {
        const resource = find(ctx, 'delete');
        const dependencies = dependenciesOf(ctx);
        if (resource.virtual !== undefined) {
          ctx.body = await resource.virtual.delete?.(dependencies, String(ctx.params.id));
          return;
        }
        ctx.body = await deleteRecord(registry(), dependencies, resource, readId(ctx));
        lists.forget(resource.name);
      },
    };
  }

  async function send(
    ctx: Context,
    dependencies: Dependencies,
    resource: Resource,
    id: number,
    embed: readonly string[],
  ) {
    const reading = readingFor(registry(), dependencies.actor);
    const row = await readOne(dependencies.sql, resource, id, embed, reading);
    if (row === undefined) throw new Refusal(404, 'notFound');
    if (typeof row !== 'string') throw new Refusal(400, 'badRequest', {}, row.errors);
    sendJson(ctx, await readLinesInto(registry(), dependencies, resource, id, row));
  }

  const bodyOf = (ctx: Context) => (ctx.request as unknown as { body: Record<string, unknown> }).body;

  const console = handlers('console');
  const portal = handlers('portal');
  return {
    consoleList: console.list,
    consoleView: console.view,
    consoleCreate: console.create,
    consoleEdit: console.edit,
    consoleRemove: console.remove,
    portalList: portal.list,
    portalView: portal.view,
    portalCreate: portal.create,
    portalEdit: portal.edit,
    portalRemove: portal.remove,
  };
};

/** `members 0-24/7043`; an empty page says where it would begin. */
function sendRange(ctx: Context, name: string, from: number, shown: number, total: number): void {
  const last = shown === 0 ? from : from + shown - 1;
  ctx.set('Content-Range', `${name} ${from}-${last}/${total}`);
  ctx.set('Access-Control-Expose-Headers', 'Content-Range, X-Total-Estimated');
}
