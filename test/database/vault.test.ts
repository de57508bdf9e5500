import { randomBytes } from 'node:crypto';
import {
  bindSql,
  cloneDatabase,
  confine,
  createSystem,
  dropDatabase,
  openPool,
  type Sql,
  type System,
} from '@ortak/database';
import type { Pool } from 'pg';
import { testServer } from '../support/postgres';
import { addCompany, addMember, addRow } from '../support/users';

const name = `ortak_vault_${process.pid}_${randomBytes(3).toString('hex')}`;
let pool: Pool;
let system: System;
let own: number;
let other: number;
let mine: number;
let foreign: number;

beforeAll(async () => {
  const server = testServer();
  pool = openPool(await cloneDatabase(server, server.template, name), 'ortak-vault-test', 2);
  system = createSystem(pool);
  [own, other] = [await addCompany(system), await addCompany(system)];
  const member = await addMember(system);
  const card = (company: number) =>
    addRow(system, 'payment_cards', {
      member_id: member,
      company_id: company,
      brand: 'visa',
      last_4: '1111',
      holder: 'A',
      expiry_month: 1,
      expiry_year: 2040,
      status: 'active',
    });
  [mine, foreign] = [await card(own), await card(other)];
  await system.transaction((sql) => keep(sql, mine));
});
afterAll(async () => {
  await pool?.end();
  await dropDatabase(testServer().adminUrl, name);
});

const keep = (sql: Sql, card: number) =>
  sql.run(
    `insert into vault.secrets (card_id, key_id, kind, nonce, ciphertext, tag) values ($1, 'k', 'number', $2, $3, $4)`,
    [card, randomBytes(12), randomBytes(16), randomBytes(16)],
  );

/** One statement as somebody, in a transaction that is undone. */
async function as(
  kind: 'staff' | 'portal',
  work: (sql: Sql) => Promise<unknown>,
  memberScope: 'all' | 'mine' = 'all',
): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const sql = bindSql(client);
    const common = { user: 1, session: 's', rights: {}, language: 'tr' } as const;
    await confine(
      sql,
      kind === 'staff'
        ? { kind, ...common, companies: [own], memberScope, administrator: true }
        : { kind, ...common, person: 1, scope: 'group', members: [1], units: [] },
    );
    return await work(sql);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('C31 the vault in the database', () => {
  test.each(['vault.secrets', 'vault.fingerprints'])(
    'C31 neither staff, administrators included, nor the portal read or change %s',
    async (table) => {
      for (const statement of [
        `select * from ${table}`,
        `select count(*) from ${table}`,
        `update ${table} set key_id = 'x'`,
        `delete from ${table}`,
        `copy ${table} to stdout`,
        `truncate ${table}`,
      ])
        for (const kind of ['staff', 'portal'] as const)
          await expect(as(kind, (sql) => sql.run(statement))).rejects.toMatchObject({ code: '42501' });
    },
  );

  test('C31 staff become neither the system nor the owner by a setting', async () => {
    await expect(
      as('staff', async (sql) => {
        await sql.run(`select set_config('app.actor', 'system', true)`);
        return sql.rows('select * from vault.secrets');
      }),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('C31 staff put a number in for a card of their companies, and for no other', async () => {
    const [ownAgain] = await system.transaction((sql) =>
      sql.rows<{ id: number }>(
        `insert into payment_cards (member_id, company_id, brand, last_4, holder, expiry_month, expiry_year, status)
         select member_id, company_id, brand, last_4, holder, expiry_month, expiry_year, status from payment_cards where id = $1 returning id`,
        [mine],
      ),
    );
    await expect(as('staff', (sql) => keep(sql, ownAgain?.id ?? 0))).resolves.toBe(1);
    await expect(as('staff', (sql) => keep(sql, foreign))).rejects.toMatchObject({ code: '42501' });
    await expect(as('portal', (sql) => keep(sql, mine))).rejects.toMatchObject({ code: '42501' });
    // Nor those who see their own members only, for a card of somebody else's member.
    await expect(as('staff', (sql) => keep(sql, ownAgain?.id ?? 0), 'mine')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(as('staff', (sql) => sql.rows('select id from payment_cards'), 'mine')).resolves.toEqual([]);
  });

  test('C31 a look is written down in one’s own name, for a card that one may see', async () => {
    const look = (user: number, card: number) => (sql: Sql) =>
      sql.run(
        `insert into vault.reveals (card_id, company_id, member_id, user_id, reason)
         select $2, coalesce(c.company_id, $3), coalesce(c.member_id, 1), $1, 'denetim' from (select 1) one left join payment_cards c on c.id = $2`,
        [user, card, other],
      );
    await expect(as('staff', look(1, mine))).resolves.toBe(1);
    await expect(as('staff', look(2, mine))).rejects.toMatchObject({ code: '42501' });
    await expect(as('staff', look(1, foreign))).rejects.toMatchObject({ code: '42501' });
  });

  test('C31 a card stays with its member and company', async () => {
    await expect(
      system.transaction((sql) =>
        sql.run('update payment_cards set company_id = $1 where id = $2', [other, mine]),
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });

  test('C31 a card without its last digits, or with a month that does not exist, is none', async () => {
    for (const change of [
      `last_4 = '41111'`,
      'last_4 = null',
      'expiry_month = 13',
      'brand = null',
      `status = 'x'`,
    ])
      await expect(
        system.transaction((sql) => sql.run(`update payment_cards set ${change} where id = $1`, [mine])),
      ).rejects.toMatchObject({ code: '23514' });
  });
});
