import {
  cloneDatabase,
  createTemplate,
  dropDatabase,
  openPool,
  prepareDatabase,
  readMigrations,
} from '@ortak/database';
import { ask, passwords, removeFolder, startOwnPostgres } from '../support/own-postgres';

let server: Awaited<ReturnType<typeof startOwnPostgres>>;
let url: string;
const migrations = readMigrations().slice(0, 1);
const server2 = () => ({ adminUrl: server.adminUrl(), password: passwords.application });

beforeAll(async () => {
  server = await startOwnPostgres();
  url = (await prepareDatabase({ ...server2(), migrations })).url;
});
afterAll(async () => {
  await server.stop();
  removeFolder(server.dataDir);
});

const foreign = (user: string, database = 'foreign_db'): string => {
  const address = new URL(server.adminUrl(database));
  address.username = user;
  address.password = 'secret';
  return address.toString();
};
const admin = (text: string, database = 'postgres') => ask(server.adminUrl(database), text);

describe('the embedded database', () => {
  test('X1 the login role is no superuser, cannot bypass row-level security, and owns its database', async () => {
    const [self] = await ask(
      url,
      `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              pg_get_userbyid(datdba) as owner
         from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
    );
    expect(self).toEqual({
      name: 'ortak',
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owner: 'ortak',
    });
  });

  test('X1 it may become staff and portal, but has none of their rights before it does', async () => {
    await ask(
      url,
      'create table shown (id int); grant select on shown to ortak_staff; revoke all on shown from ortak',
    );
    const rows = await ask(
      url,
      `select role, pg_has_role('ortak', role, 'set') as may_become, pg_has_role('ortak', role, 'usage') as inherits
         from unnest(array['ortak_staff', 'ortak_staff_own', 'ortak_portal', 'ortak_portal_viewer']) as role`,
    );
    expect(rows).toEqual([
      { role: 'ortak_staff', may_become: true, inherits: false },
      { role: 'ortak_staff_own', may_become: true, inherits: false },
      { role: 'ortak_portal', may_become: true, inherits: false },
      { role: 'ortak_portal_viewer', may_become: true, inherits: false },
    ]);
    await expect(ask(url, 'select * from shown')).rejects.toThrow(/permission denied/);
    await ask(url, 'drop table shown');
  });

  test('X1 nobody else may connect to it or create in it', async () => {
    await admin(`create role stranger login password 'secret'`);
    await expect(ask(foreign('stranger', 'ortak'), 'select 1')).rejects.toThrow(
      /permission denied for database/,
    );
  });

  test('X6 preparing again changes nothing', async () => {
    const again = await prepareDatabase({ ...server2(), migrations });
    expect(again).toEqual({ url, applied: [] });
  });

  test('X6 int8, numeric and date stay exact text on our connections, in UTC', async () => {
    const pool = openPool(url, 'test');
    const { rows } = await pool.query(
      `select 9007199254740993::int8 as big, 0.1::numeric(20,10) as exact, date '2024-02-29' as day, current_setting('timezone') as zone`,
    );
    expect(rows).toEqual([
      { big: '9007199254740993', exact: '0.1000000000', day: '2024-02-29', zone: 'UTC' },
    ]);
    await pool.end();
  });
});

describe('a database of somebody else (DATABASE_URL)', () => {
  beforeAll(() => admin('create database foreign_db'));

  test.each([
    ['boss', 'superuser', /is a superuser: row-level security would not confine anyone/],
    ['ghost', 'bypassrls', /has BYPASSRLS: row-level security would not confine anyone/],
    [
      'guest',
      'nosuperuser',
      /does not own the database foreign_db.*\n.*alter database "foreign_db" owner to "guest"/,
    ],
  ])('X1 refuses the role %s (%s)', async (name, attribute, message) => {
    await admin(`create role ${name} login ${attribute} password 'secret'`);
    await admin(`alter database foreign_db owner to ${attribute === 'bypassrls' ? name : 'postgres'}`);
    await expect(prepareDatabase({ url: foreign(name), migrations })).rejects.toThrow(message);
  });

  test('X1 says which statements an administrator has to run, and works once they have been', async () => {
    await admin(`create role plain login password 'secret'`);
    await admin('alter database foreign_db owner to plain');
    const refusal = await prepareDatabase({ url: foreign('plain'), migrations }).catch(
      (error: Error) => error.message,
    );
    expect(refusal).toContain('grant ortak_staff to "plain" with inherit false, set true;');
    expect(refusal).toContain('grant ortak_portal to "plain" with inherit false, set true;');
    // The owner of a database may create trusted extensions.
    expect(refusal).not.toContain('create extension');
    for (const statement of String(refusal).match(/(create|grant) .*;/g) ?? [])
      await admin(statement, 'foreign_db');
    expect((await prepareDatabase({ url: foreign('plain'), migrations })).applied).toEqual([
      '0001-create-bookkeeping',
    ]);
    expect((await prepareDatabase({ url: foreign('plain'), migrations })).applied).toEqual([]);
  });

  test('X1 a role that inherits the rights of staff is refused', async () => {
    await admin('grant ortak_staff to plain with inherit true');
    await expect(prepareDatabase({ url: foreign('plain'), migrations })).rejects.toThrow(/grant ortak_staff/);
  });
});

describe('templates', () => {
  test('X6 a template is made once and cloned with its data', async () => {
    const fill = jest.fn((address: string) =>
      ask(address, 'create table seed as select 7 as n').then(() => undefined),
    );
    expect(await createTemplate(server2(), 'model', fill)).toBe(true);
    expect(await createTemplate(server2(), 'model', fill)).toBe(false);
    expect(fill).toHaveBeenCalledTimes(1);
    const clone = await cloneDatabase(server2(), 'model', 'copy_one');
    expect(
      await ask(clone, `select n, current_user as who, current_setting('timezone') as zone from seed`),
    ).toEqual([{ n: 7, who: 'ortak', zone: 'UTC' }]);
    await ask(clone, 'delete from seed');
    const fresh = await cloneDatabase(server2(), 'model', 'copy_one');
    expect(await ask(fresh, 'select n from seed')).toHaveLength(1);
    await dropDatabase(server.adminUrl(), 'copy_one');
  });

  test('X6 a template that could not be filled is not taken for one', async () => {
    const failing = () => Promise.reject(new Error('no tables'));
    await expect(createTemplate(server2(), 'broken', failing)).rejects.toThrow('no tables');
    expect(await createTemplate(server2(), 'broken')).toBe(true);
  });
});
