import { setTimeout as wait } from 'node:timers/promises';
import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { account, company, member, type Row } from '../../support/records';
import { addStaff } from '../../support/users';

let app: App;
let admin: Caller;
let ours: Row;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  ours = await company(admin);
}, 120_000);
afterAll(() => app?.close());

const tables = [
  ...['members', 'units', 'people', 'accounts', 'notes', 'addresses', 'team_members', 'former_codes'],
  'members_categories_lnk',
];

/** What stands in the tables that these changes write, row for row. */
const contents = (): Promise<unknown> =>
  app.system.transaction((sql) =>
    sql.one(
      `select ${tables.map((table) => `(select md5(coalesce(string_agg(t::text, '|' order by t.id), '')) from ${table} t) as "${table}"`).join(', ')},
              (select count(*)::int from audit.entries where kind = 'change') as changes`,
    ),
  );

/**
 * Holds the trail, so that a change gets as far as its first rows and no further; kills the program there, lets go, and
 * starts it again.
 */
async function killInTheMiddle(change: () => Promise<unknown>): Promise<void> {
  let asked: Promise<unknown> = Promise.resolve();
  await app.system.transaction(async (sql) => {
    await sql.run('lock table audit.entries in share mode');
    asked = change().catch(() => undefined);
    for (let turns = 0; ; turns += 1) {
      const stuck = await sql.one(
        `select 1 from pg_locks where relation = 'audit.entries'::regclass and not granted and mode = 'RowExclusiveLock'`,
      );
      if (stuck !== undefined) break;
      if (turns > 400) throw new Error('The change did not get as far as the trail.');
      await wait(50);
    }
    await app.kill();
  });
  await asked;
  // The connection's end is noticed when the database has finished what it was asked for.
  for (let turns = 0; turns < 200; turns += 1) {
    const left = await app.system.transaction((sql) =>
      sql.one(
        `select 1 from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and l.pid <> pg_backend_pid()
            and l.relation = 'audit.entries'::regclass`,
      ),
    );
    if (left === undefined) break;
    await wait(50);
  }
  await app.start();
  admin = await app.administrator();
}

test('C2 a merge that is killed in the middle has not happened, and succeeds when it is asked again', async () => {
  const [stays, goes] = [await member(admin, { name: 'Kalan' }), await member(admin, { name: 'Giden' })];
  await account(admin, goes.id, ours.id);
  await admin.create('notes', { resource: 'members', record: goes.id, body: 'Bir not' });
  await admin.create('addresses', { member: goes.id, kind: 'invoice', city: 'İzmir' });
  const before = await contents();
  await killInTheMiddle(async () =>
    admin.post(`/api/console/members/${goes.id}/merge`, { into: stays.id }).timeout(60_000),
  );
  expect(await contents()).toEqual(before);
  await admin.post(`/api/console/members/${goes.id}/merge`, { into: stays.id }).expect(200);
  expect(await contents()).not.toEqual(before);
}, 180_000);

test('C7 C9 a move that is killed in the middle has not happened, and succeeds when it is asked again', async () => {
  const firm = await member(admin);
  const [north, south] = [
    await admin.create('units', { member: firm.id, kind: 'region', name: 'Kuzey' }),
    await admin.create('units', { member: firm.id, kind: 'region', name: 'Güney' }),
  ];
  const shop = await admin.create('units', {
    member: firm.id,
    kind: 'branch',
    name: 'Şube',
    parent: north.id,
  });
  const before = await contents();
  await killInTheMiddle(async () =>
    admin.post(`/api/console/units/${shop.id}/move`, { parent: south.id }).timeout(60_000),
  );
  expect(await contents()).toEqual(before);
  await admin.post(`/api/console/units/${shop.id}/move`, { parent: south.id }).expect(200);
}, 180_000);

test('C18 a hand-over that is killed in the middle has not happened, and succeeds when it is asked again', async () => {
  const [leaver, heir] = [
    await addStaff(app.system, 'sales', [ours.id]),
    await addStaff(app.system, 'sales', [ours.id]),
  ];
  for (const _ of [1, 2, 3]) await member(admin, { representative: leaver.id });
  const before = await contents();
  await killInTheMiddle(async () =>
    admin.post(`/api/console/users/${leaver.id}/hand-over`, { to: heir.id }).timeout(60_000),
  );
  expect(await contents()).toEqual(before);
  await admin.post(`/api/console/users/${leaver.id}/hand-over`, { to: heir.id }).expect(200);
  const { total } = await admin.list('/api/console/members', { filter: { representative: heir.id } });
  expect(total).toBe(3);
}, 180_000);
