import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { rightsOfRole } from '@ortak/kernel/access';
import {
  bindSql,
  cloneDatabase,
  confine,
  createSystem,
  dropDatabase,
  openPool,
  type System,
} from '@ortak/database';
import { testServer } from '../support/postgres';
import { addMember, addRow, addStaff, addUnit } from '../support/users';

const name = `ortak_trees_${process.pid}_${randomBytes(3).toString('hex')}`;
let pool: Pool;
let system: System;

beforeAll(async () => {
  const server = testServer();
  pool = openPool(await cloneDatabase(server, server.template, name), 'ortak-test', 4);
  system = createSystem(pool);
});
afterAll(async () => {
  await pool?.end();
  await dropDatabase(testServer().adminUrl, name);
});

const column = {
  categories: 'parent_id',
  sectors: 'parent_id',
  members: 'parent_id',
  units: 'parent_id',
  people: 'manager_id',
};
type Table = keyof typeof column;
const tables = Object.keys(column) as Table[];

let owner = 0;
let made = 0;
/** A record of a tree that stands below another one, or at the top. */
async function add(table: Table, above?: number): Promise<number> {
  if (owner === 0) owner = await addMember(system);
  if (table === 'members') return addMember(system, { parent_id: above ?? null });
  if (table === 'units') return addUnit(system, owner, above);
  if (table === 'people')
    return addRow(system, table, {
      member_id: owner,
      first_name: 'A',
      last_name: 'B',
      manager_id: above ?? null,
    });
  // Names stand once below each parent.
  made += 1;
  return addRow(system, table, { name: `x${made}`, parent_id: above ?? null });
}

const put = (table: Table): string => `update ${table} set ${column[table]} = $2 where id = $1`;
const circle = (table: Table) => ({ code: '23514', constraint: `${table}_no_circle` });

/** A transaction of its own connection, as the system. */
async function begin(isolation = 'read committed'): Promise<PoolClient> {
  const client = await pool.connect();
  await client.query(`begin isolation level ${isolation}`);
  await client.query(`select set_config('app.actor', 'system', true)`);
  return client;
}

async function end(client: PoolClient, how: 'commit' | 'rollback'): Promise<void> {
  await client.query(how);
  client.release();
}

describe('trees in the database', () => {
  test.each(tables)('C7 a record of %s is never below itself, at any depth', async (table) => {
    const top = await add(table);
    const middle = await add(table, top);
    const low = await add(table, middle);
    await expect(system.transaction((sql) => sql.run(put(table), [top, low]))).rejects.toMatchObject(
      circle(table),
    );
    await system.transaction((sql) => sql.run(put(table), [low, top]));
    await system.transaction((sql) => sql.run(put(table), [middle, null]));
    await system.transaction((sql) => sql.run(put(table), [top, middle]));
  });

  test.each(tables)(
    'two moves of %s at once that together make a circle: the second is refused',
    async (table) => {
      const [one, two] = [await add(table), await add(table)];
      const [first, second] = [await begin(), await begin()];
      await first.query(put(table), [one, two]);
      // The second waits for the first, and then sees it.
      const waiting = second.query(put(table), [two, one]).then(
        () => undefined,
        (error: unknown) => error,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      await end(first, 'commit');
      expect(await waiting).toMatchObject({ code: expect.stringMatching(/^(23514|40P01)$/) });
      await end(second, 'rollback');
      const rows = await system.transaction((sql) =>
        sql.rows<{ id: number; above: number | null }>(
          `select id, ${column[table]} as above from ${table} where id = any ($1::int[]) order by id`,
          [[one, two]],
        ),
      );
      expect(rows).toEqual([
        { id: one, above: two },
        { id: two, above: null },
      ]);
    },
  );

  test('many rows in one statement are looked at together', async () => {
    const [one, two] = [await add('units'), await add('units')];
    const swap = `update units u set parent_id = v.above from unnest($1::int[], $2::int[]) as v (id, above) where u.id = v.id`;
    await expect(
      system.transaction((sql) =>
        sql.run(swap, [
          [one, two],
          [two, one],
        ]),
      ),
    ).rejects.toMatchObject(circle('units'));
  });

  test('rows that come into the table as a circle are refused', async () => {
    await expect(
      system.transaction((sql) =>
        sql.run(
          `insert into categories (id, document_id, name, parent_id)
           values (900001, 'circleone', 'a', 900002), (900002, 'circletwo', 'b', 900001)`,
        ),
      ),
    ).rejects.toMatchObject(circle('categories'));
  });

  test('staff who see their own members only make no circle through a member of others', async () => {
    const { id: user } = await addStaff(system, 'sales', []);
    const mine = await addMember(system, { representative_id: user });
    const theirs = await addMember(system, { parent_id: mine });
    const below = await addMember(system, { parent_id: theirs, representative_id: user });
    const client = await pool.connect();
    try {
      await client.query('begin');
      const sql = bindSql(client);
      await confine(sql, {
        kind: 'staff',
        user,
        session: '00000000-0000-4000-8000-000000000000',
        companies: [],
        memberScope: 'mine',
        administrator: false,
        rights: rightsOfRole('sales'),
        language: 'tr',
      });
      expect(await sql.rows('select id from members order by id')).toEqual([{ id: mine }, { id: below }]);
      await expect(sql.run(put('members'), [mine, below])).rejects.toMatchObject(circle('members'));
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('an older snapshot, which could miss the other move, changes no tree', async () => {
    const [one, two] = [await add('units'), await add('units')];
    const client = await begin('repeatable read');
    await expect(client.query(put('units'), [one, two])).rejects.toMatchObject({ code: '0A000' });
    await end(client, 'rollback');
  });

  test('C13 a manager of another member is refused', async () => {
    const stranger = await addMember(system);
    const person = await add('people');
    const outsider = await addRow(system, 'people', { member_id: stranger, first_name: 'C', last_name: 'D' });
    await expect(
      system.transaction((sql) => sql.run(put('people'), [person, outsider])),
    ).rejects.toMatchObject({ constraint: 'people_manager_of_member' });
  });
});
