import { escapeIdentifier, type Client } from 'pg';
import { withClient } from './open-pool';
import { EXTENSIONS, INHERITED, REQUEST_ROLES } from './roles';

interface Self {
  name: string;
  database: string;
  version: number;
  encoding: string;
  superuser: boolean;
  bypass: boolean;
  create_role: boolean;
  owner: boolean;
}

const OLDEST = 160_000;

async function inspect(client: Client): Promise<Self> {
  const { rows } = await client.query<Self>(
    `select current_user::text as name, current_database()::text as database,
            current_setting('server_version_num')::int as version, pg_encoding_to_char(d.encoding)::text as encoding,
            r.rolsuper as superuser, r.rolbypassrls as bypass, r.rolcreaterole as create_role,
            pg_has_role(current_user, d.datdba, 'usage') as owner
       from pg_roles r, pg_database d
      where r.rolname = current_user and d.datname = current_database()`,
  );
  return rows[0] as Self;
}

function refuseUnsafe(self: Self): void {
  const user = escapeIdentifier(self.name);
  if (self.superuser || self.bypass) {
    throw new Error(
      `DATABASE_URL signs in as ${self.name}, which ${self.superuser ? 'is a superuser' : 'has BYPASSRLS'}: ` +
        'row-level security would not confine anyone. Use a role without it, for example:\n' +
        `  create role ortak login nosuperuser nobypassrls password '…';\n` +
        `  alter database ${escapeIdentifier(self.database)} owner to ortak;`,
    );
  }
  if (self.version < OLDEST) {
    throw new Error(
      `PostgreSQL 16 or later is needed; this server has version ${Math.floor(self.version / 10_000)}.`,
    );
  }
  if (self.encoding !== 'UTF8')
    throw new Error(`The database ${self.database} is encoded in ${self.encoding}; UTF8 is needed.`);
  if (!self.owner) {
    throw new Error(
      `The role ${self.name} does not own the database ${self.database}. As an administrator run:\n` +
        `  alter database ${escapeIdentifier(self.database)} owner to ${user};`,
    );
  }
}

/** Statements that give `login` the roles and the extensions, where they are missing. */
async function missing(client: Client, login: string): Promise<string[]> {
  const { rows: roles } = await client.query<{
    name: string;
    there: boolean;
    usable: boolean;
    inherited: boolean;
  }>(
    `select wanted.name, r.oid is not null as there,
            coalesce(pg_has_role(current_user, r.oid, 'set'), false) as usable,
            coalesce(pg_has_role(current_user, r.oid, 'usage'), false) as inherited
       from unnest($1::text[]) as wanted (name) left join pg_roles r on r.rolname = wanted.name`,
    [REQUEST_ROLES],
  );
  const { rows: extensions } = await client.query<{ name: string }>(
    `select wanted.name from unnest($1::text[]) as wanted (name)
      where not exists (select from pg_extension e where e.extname = wanted.name)`,
    [EXTENSIONS],
  );
  const { rows: held } = await client.query<{ from: string; to: string }>(
    `select s.rolname as "from", r.rolname as "to" from pg_roles r, pg_roles s
      where r.rolname = any ($1) and s.rolname = any ($1) and r.oid <> s.oid and pg_has_role(r.oid, s.oid, 'usage')`,
    [REQUEST_ROLES],
  );
  const inherits = (wanted: { from: string; to: string }): boolean =>
    held.some(({ from, to }) => from === wanted.from && to === wanted.to);
  const user = escapeIdentifier(login);
  return [
    ...roles.filter((role) => !role.there).map((role) => `create role ${role.name} nologin`),
    ...roles
      .filter((role) => !role.usable || role.inherited)
      .map((role) => `grant ${role.name} to ${user} with inherit false, set true`),
    ...INHERITED.filter((one) => !inherits(one)).map(
      ({ from, to }) => `grant ${from} to ${to} with inherit true, set false`,
    ),
    ...extensions.map((extension) => `create extension if not exists ${extension.name} schema public`),
  ];
}

/**
 * Looks whether a server of somebody else confines the application, and makes the roles and extensions that are
 * missing as far as the login role may.
 * @throws Error that says what is wrong and which statements an administrator has to run
 */
export async function prepareForeignDatabase(url: string): Promise<void> {
  await withClient(url, 'ortak prepare', async (client) => {
    const self = await inspect(client);
    refuseUnsafe(self);
    const refused: string[] = [];
    for (const statement of await missing(client, self.name)) {
      await client.query(statement).catch(() => refused.push(statement));
    }
    const still = await missing(client, self.name);
    if (still.length > 0) {
      throw new Error(
        `The database ${self.database} lacks roles or extensions that ${self.name} may not create. As an administrator, ` +
          `connected to this database, run:\n${still.map((statement) => `  ${statement};`).join('\n')}`,
      );
    }
    await client.query(`alter database ${escapeIdentifier(self.database)} set timezone = 'UTC'`);
  });
}
