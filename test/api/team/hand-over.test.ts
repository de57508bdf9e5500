import { setTimeout as wait } from 'node:timers/promises';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { company, member, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword, type TestUser } from '../../support/users';

let app: App;
let administrator: Caller;
let ours: Row;
const roles: Record<string, number> = {};
const today = '2026-03-10';

interface Place extends Row {
  readonly member: number;
  readonly user: number;
  readonly role: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly primary: boolean;
}

interface Report {
  readonly members: number;
  readonly units: number;
  readonly roles: readonly { readonly role: number; readonly count: number }[];
  readonly outOfReach: number;
}

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  administrator = await app.administrator();
  await administrator.post('/api/clock', { now: `${today}T09:00:00Z` }).expect(200);
  ours = await company(administrator);
  for (const { id, code } of (await administrator.list<Row & { code: string }>('/api/console/team-roles'))
    .rows)
    roles[code] = id;
});
afterAll(() => app?.close());

const hire = (): Promise<TestUser> => addStaff(app.system, 'sales', [ours.id]);

/** A colleague who represents three members and one unit, and sells to one of them. */
async function portfolio(): Promise<{ leaver: TestUser; members: Row[]; unit: Row }> {
  const leaver = await hire();
  const members = [];
  for (const _ of [1, 2, 3]) members.push(await member(administrator, { representative: leaver.id }));
  const [first] = members as [Row, Row, Row];
  const unit = await administrator.create('units', {
    member: first.id,
    kind: 'branch',
    name: 'Şube',
    representative: leaver.id,
  });
  await administrator.create('team-members', {
    member: first.id,
    user: leaver.id,
    role: roles.sales,
    start: '2026-01-01',
  });
  await app.system.transaction((sql) =>
    sql.run(`update team_members set start = '2025-06-01' where user_id = $1 and start = $2`, [
      leaver.id,
      today,
    ]),
  );
  return { leaver, members, unit };
}

const placesOf = async (user: number): Promise<Place[]> =>
  (await administrator.list<Place>('/api/console/team-members', { filter: { user }, range: [0, 99] })).rows;
const representativesOf = async (members: readonly Row[]): Promise<unknown[]> =>
  (
    await administrator.list<{ representative: number | null }>('/api/console/members', {
      filter: { id: members.map(({ id }) => id) },
    })
  ).rows.map(({ representative }) => representative);

describe('C18 the hand-over of a leaver', () => {
  test('moves representation, units and roles at once, ends the old places and begins new ones', async () => {
    const { leaver, members, unit } = await portfolio();
    const heir = await hire();
    const path = `/api/console/users/${leaver.id}/hand-over`;
    const preview = await administrator.post(path, { to: heir.id, dryRun: true }).expect(200);
    expect(preview.body).toMatchObject({ members: 3, units: 1, outOfReach: 0, dryRun: true, date: today });
    expect(await representativesOf(members)).toEqual([leaver.id, leaver.id, leaver.id]);
    const done = await administrator.post(path, { to: heir.id }).expect(200);
    expect({ ...done.body, dryRun: true }).toEqual(preview.body);
    expect((done.body as Report).roles).toEqual([
      expect.objectContaining({ role: roles.representative, count: 3 }),
      expect.objectContaining({ role: roles.sales, count: 1 }),
    ]);
    expect(await representativesOf(members)).toEqual([heir.id, heir.id, heir.id]);
    expect((await administrator.get(`/api/console/units/${unit.id}`)).body).toMatchObject({
      representative: heir.id,
    });
    expect(new Set((await placesOf(leaver.id)).map(({ end }) => end))).toEqual(new Set(['2026-03-09']));
    const begun = await placesOf(heir.id);
    expect(begun).toHaveLength(4);
    expect(new Set(begun.map(({ start, end }) => `${start} ${end}`))).toEqual(new Set([`${today} null`]));
    // Nothing is left to hand over.
    const again = await administrator.post(path, { to: heir.id }).expect(200);
    expect(again.body).toMatchObject({ members: 0, units: 0, roles: [] });
  });

  test('of some members or some roles leaves the others', async () => {
    const { leaver, members, unit } = await portfolio();
    const [first, second] = members as [Row, Row];
    const heir = await hire();
    const path = `/api/console/users/${leaver.id}/hand-over`;
    await administrator.post(path, { to: heir.id, roles: [roles.sales] }).expect(200);
    expect(await representativesOf(members)).toEqual([leaver.id, leaver.id, leaver.id]);
    expect((await administrator.get(`/api/console/units/${unit.id}`)).body).toMatchObject({
      representative: leaver.id,
    });
    await administrator.post(path, { to: heir.id, members: [second.id] }).expect(200);
    expect(await representativesOf([first])).toEqual([leaver.id]);
    expect(await representativesOf([second])).toEqual([heir.id]);
  });

  test('from a later day on keeps today as it is', async () => {
    const { leaver, members } = await portfolio();
    const heir = await hire();
    await administrator
      .post(`/api/console/users/${leaver.id}/hand-over`, { to: heir.id, date: '2026-04-01' })
      .expect(200);
    expect(await representativesOf(members)).toEqual([leaver.id, leaver.id, leaver.id]);
    expect(new Set((await placesOf(leaver.id)).map(({ end }) => end))).toEqual(new Set(['2026-03-31']));
    expect(new Set((await placesOf(heir.id)).map(({ start }) => start))).toEqual(new Set(['2026-04-01']));
  });

  test('to somebody who is there already makes them primary, not twice there', async () => {
    const { leaver, members } = await portfolio();
    const [first] = members as [Row];
    const heir = await hire();
    await administrator.create('team-members', {
      member: first.id,
      user: heir.id,
      role: roles.representative,
    });
    await administrator.post(`/api/console/users/${leaver.id}/hand-over`, { to: heir.id }).expect(200);
    expect(await representativesOf([first])).toEqual([heir.id]);
    const mine = (await placesOf(heir.id)).filter(
      ({ member: at, role, end }) => at === first.id && role === roles.representative && end === null,
    );
    expect(mine).toEqual([expect.objectContaining({ primary: true })]);
  });

  test('says how many places the new one could not see', async () => {
    const { leaver, members } = await portfolio();
    const other = await company(administrator);
    await administrator.create('team-members', {
      member: members[0]?.id,
      user: leaver.id,
      role: roles.finance,
      company: other.id,
    });
    const heir = await hire();
    const { body } = await administrator
      .post(`/api/console/users/${leaver.id}/hand-over`, { to: heir.id, dryRun: true })
      .expect(200);
    expect(body).toMatchObject({ outOfReach: 1 });
  });

  test('is refused to those who may not, and for what is wrong', async () => {
    const { leaver, members } = await portfolio();
    const heir = await hire();
    const path = `/api/console/users/${leaver.id}/hand-over`;
    const customer = await addPerson(app.system, { member: (members[0] as Row).id, scope: 'own' });
    const blocked = await hire();
    await administrator.put(`/api/console/users/${blocked.id}`, { blocked: true }).expect(200);
    const wrong: [Record<string, unknown>, string][] = [
      [{}, 'to'],
      [{ to: leaver.id }, 'to'],
      [{ to: customer.id }, 'to'],
      [{ to: blocked.id }, 'to'],
      [{ to: 999_999 }, 'to'],
      [{ to: 'burak' }, 'to'],
      [{ to: heir.id, members: 7 }, 'members'],
      [{ to: heir.id, roles: ['sales'] }, 'roles'],
      [{ to: heir.id, date: 'soon' }, 'date'],
      [{ to: heir.id, date: '2026-03-09' }, 'date'],
      [{ to: heir.id, dryRun: 1 }, 'dryRun'],
      [{ to: heir.id, everything: true }, 'everything'],
    ];
    for (const [body, field] of wrong) {
      const answer = await administrator.post(path, body);
      expect([field, answer.status]).toEqual([field, 400]);
      expect(answer.body.error.details.errors[0].path).toBe(field);
    }
    await administrator.post(`/api/console/users/${customer.id}/hand-over`, { to: heir.id }).expect(404);
    await administrator.post('/api/console/users/999999/hand-over', { to: heir.id }).expect(404);
    const seller = await signIn(app.url, 'console', heir.email, testPassword);
    await seller.post(path, { to: heir.id }).expect(403);
    await app.http.post(path).send({ to: heir.id }).expect(401);
    expect(await representativesOf(members)).toEqual([leaver.id, leaver.id, leaver.id]);
  });

  test('killed in the middle has done nothing', async () => {
    const { leaver, members, unit } = await portfolio();
    const heir = await hire();
    const before = await placesOf(leaver.id);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // Somebody else holds the unit: the places are written, the unit is waited for.
    const holding = app.system.transaction(async (sql) => {
      await sql.run('select 1 from units where id = $1 for update', [unit.id]);
      await held;
    });
    const asked = administrator.post(`/api/console/users/${leaver.id}/hand-over`, { to: heir.id }).then(
      () => 'answered',
      () => 'cut off',
    );
    for (;;) {
      const waiting = await app.system.transaction((sql) =>
        sql.one(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        ),
      );
      if (waiting !== undefined) break;
      await wait(50);
    }
    await app.kill();
    expect(await asked).toBe('cut off');
    letGo();
    await holding;
    await app.start();
    administrator = await app.administrator();
    expect(await placesOf(leaver.id)).toEqual(before);
    expect(await placesOf(heir.id)).toEqual([]);
    expect(await representativesOf(members)).toEqual([leaver.id, leaver.id, leaver.id]);
  });
});
