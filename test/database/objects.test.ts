import type { Pool } from 'pg';
import {
  applyObjects,
  bindSql,
  confine,
  createSystem,
  describeStructure,
  openPool,
  prepareDatabase,
  readMigrations,
  readObjects,
  withClient,
  type ObjectFile,
  type Sql,
  type System,
} from '@ortak/database';
import { ask, passwords, removeFolder, startOwnPostgres } from '../support/own-postgres';

let server: Awaited<ReturnType<typeof startOwnPostgres>>;
let url: string;
let pool: Pool;
let system: System;
/** The functions that need no table of the CMS. */
const base = readObjects().filter(({ name }) => /^functions\/(actor|fold)\.sql$/.test(name));

beforeAll(async () => {
  server = await startOwnPostgres();
  const options = {
    adminUrl: server.adminUrl(),
    password: passwords.application,
    migrations: readMigrations().slice(0, 1),
  };
  url = (await prepareDatabase(options)).url;
  pool = openPool(url, 'test');
  system = createSystem(pool);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
  removeFolder(server.dataDir);
});

const apply = (files: ObjectFile[]): Promise<boolean> =>
  system.transaction((sql) => applyObjects(sql, files));

describe('applying objects', () => {
  const table: ObjectFile = {
    name: 'indexes/things.sql',
    text: 'create index if not exists things_name on things (name);',
  };

  test('X6 applies once, and again only after a change of the files or of the tables', async () => {
    await ask(url, 'create table things (id int primary key, name text)');
    expect(await apply([...base, table])).toBe(true);
    expect(await apply([...base, table])).toBe(false);
    await ask(url, 'drop index things_name');
    expect(await apply([...base, table])).toBe(true);
    await ask(url, 'alter table things add column more text');
    expect(await apply([...base, table])).toBe(true);
    expect(await apply([...base, { ...table, text: `${table.text} -- said differently` }])).toBe(true);
    expect(await apply([...base, { ...table, text: `${table.text} -- said differently` }])).toBe(false);
  });

  test('X6 rows do not count as a change', async () => {
    await apply([...base, table]);
    await ask(url, `insert into things values (1, 'one')`);
    expect(await apply([...base, table])).toBe(false);
  });

  test('X6 a file that fails undoes all of them, and is named with its line', async () => {
    const bad: ObjectFile = {
      name: 'triggers/things.sql',
      text: 'create table half ();\ncreate trigger nonsense;',
    };
    await expect(apply([...base, table, bad])).rejects.toThrow(
      /objects\/triggers\/things\.sql:2: syntax error/,
    );
    expect(await ask(url, `select to_regclass('half') as half`)).toEqual([{ half: null }]);
  });

  test('X6 several nodes at once apply once', async () => {
    const changed = { ...table, text: `${table.text} -- for all nodes` };
    const answers = await Promise.all([1, 2, 3].map(() => apply([...base, changed])));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  test('X6 the structure is written alike each time', async () => {
    const read = () => withClient(url, 'test', describeStructure);
    const text = await read();
    expect(text).toBe(await read());
    expect(text).toContain(
      'create table public.things (\n  id integer not null,\n  name text,\n  more text,\n  constraint things_pkey PRIMARY KEY (id)\n);',
    );
    expect(text).toContain('CREATE INDEX things_name ON public.things');
  });
});

describe('folding letters', () => {
  test.each([
    [['ışık', 'IŞIK', 'Işık', 'isik', 'ISIK', 'İŞİK'], 'isik'],
    [['İĞŞÇÖÜ', 'iğşçöü', 'igscou'], 'igscou'],
    [['Straße', 'STRASSE'], 'strasse'],
    [['Émile', 'émile', 'EMILE'], 'emile'],
    [['s\u0327o\u0308z', 'şöz'], 'soz'],
    [['i\u0307stanbul', 'İSTANBUL', 'ıstanbul'], 'istanbul'],
  ])('C2 %p fold alike', async (words, folded) => {
    await apply(base);
    const rows = await ask<{ folded: string }>(
      url,
      'select app.fold(word) as folded from unnest($1::text[]) as word',
      [words],
    );
    expect(rows.map((row) => row.folded)).toEqual(words.map(() => folded));
  });

  test('C2 a search in the middle of a word uses an index', async () => {
    await apply(base);
    await ask(
      url,
      `create table names as select 'ad ' || n as name from generate_series(1, 20000) n;
       create index names_search on names using gin (app.fold(name) gin_trgm_ops); analyze names`,
    );
    const plan = await ask<Record<string, string>>(
      url,
      `explain select * from names where app.fold(name) like '%' || app.fold('D 1999') || '%'`,
    );
    expect(JSON.stringify(plan)).toContain('names_search');
  });
});

describe('the actor', () => {
  const read = (sql: Sql) =>
    sql.one(
      `select app.actor() as actor, app.is_system() as system, app.is_staff() as staff, app.is_portal() as portal,
              app.is_administrator() as administrator, app.companies() as companies, app.members() as members,
              app.units() as units, app.person() as person, app.scope() as scope, app.user_id() as user`,
    );
  const nobody = {
    actor: null,
    system: false,
    staff: false,
    portal: false,
    administrator: false,
    companies: [],
    members: [],
    units: [],
    person: null,
    scope: null,
    user: null,
  };

  test('X1 is nobody when nothing was set, and nobody again after a transaction', async () => {
    await apply(base);
    const [before] = await ask(url, `select app.actor() as actor, app.companies() as companies`);
    expect(before).toEqual({ actor: null, companies: [] });
    const client = await pool.connect();
    const sql = bindSql(client);
    await client.query('begin');
    await confine(sql, { kind: 'system' });
    expect(await read(sql)).toEqual({ ...nobody, actor: 'system', system: true });
    await client.query('commit');
    expect(await read(sql)).toEqual(nobody);
    client.release();
  });

  test('X1 a role that requests run as is never the system, whatever it sets', async () => {
    await apply([
      ...base,
      { name: 'grants/x.sql', text: 'grant execute on all functions in schema app to ortak_staff' },
    ]);
    await system.transaction(async (sql) => {
      await sql.run(
        `select set_config('role', 'ortak_staff', true), set_config('app.actor', 'system', true)`,
      );
      expect(await sql.one('select app.is_system() as system')).toEqual({ system: false });
    });
  });

  test('X1 a policy reads the setting once per statement and uses the index', async () => {
    await apply(base);
    await ask(
      url,
      `create table owned as select n as id, n % 500 as company_id from generate_series(1, 50000) n;
       create index owned_company on owned (company_id); analyze owned`,
    );
    const plan = JSON.stringify(
      await ask(
        url,
        'explain select * from owned where company_id = any ((select app.companies())::integer[])',
      ),
    );
    expect(plan).toContain('InitPlan');
    expect(plan).toContain('owned_company');
  });
});
