import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { signIn } from '../../support/caller';
import { company, member, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword, type TestUser } from '../../support/users';

let app: App;
let administrator: Caller;
let ours: Row;
let derya: TestUser;
let burak: TestUser;
const roles: Record<string, number> = {};

interface TeamRow extends Row {
  readonly user: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly primary: boolean;
}

const today = '2026-03-10';
const teamOf = async (id: number, role: string): Promise<TeamRow[]> =>
  (
    await administrator.list<TeamRow>('/api/console/team-members', {
      filter: { member: id, role: roles[role] },
      sort: ['start', 'ASC'],
    })
  ).rows;
const representativeOf = async (id: number): Promise<unknown> =>
  ((await administrator.get(`/api/console/members/${id}`).expect(200)).body as { representative: unknown })
    .representative;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  administrator = await app.administrator();
  await administrator.post('/api/clock', { now: `${today}T09:00:00Z` }).expect(200);
  ours = await company(administrator);
  derya = await addStaff(app.system, 'sales', [ours.id]);
  burak = await addStaff(app.system, 'billing', [ours.id]);
  for (const { id, code } of (await administrator.list<Row & { code: string }>('/api/console/team-roles'))
    .rows)
    roles[code] = id;
});
afterAll(() => app?.close());

describe('C18 the team of our own staff around a member', () => {
  test('has roles from a list that anybody with the right extends', async () => {
    expect(Object.keys(roles)).toEqual(
      expect.arrayContaining(['representative', 'sales', 'finance', 'support', 'account-manager']),
    );
    const made = await administrator.create('team-roles', {
      name: 'Hukuk',
      code: 'legal',
      labels: { tr: 'Hukuk', en: 'Legal' },
    });
    const { id } = await member(administrator);
    await administrator.create('team-members', { member: id, user: derya.id, role: made.id });
    await administrator.delete(`/api/console/team-roles/${made.id}`).expect(409);
    const kept = await administrator.delete(`/api/console/team-roles/${roles.representative}`);
    expect(kept.status).toBe(409);
    expect(kept.body.error.message).toContain('representative');
    await administrator.put(`/api/console/team-roles/${roles.representative}`, { code: 'other' }).expect(400);
  });

  test('is written, read, filtered, changed, exported and taken away', async () => {
    const { id, name } = await member(administrator);
    const made = await administrator.create<TeamRow>('team-members', {
      member: id,
      user: derya.id,
      role: roles.sales,
      company: ours.id,
      start: '2026-01-01',
      primary: true,
      note: 'Bölge sorumlusu',
    });
    expect(made).toMatchObject({ member: id, company: ours.id, primary: true, current: true });
    const { rows } = await administrator.list('/api/console/team-members', {
      filter: { user: derya.id, member: id },
      embed: ['member', 'role'],
    });
    expect(rows).toEqual([
      expect.objectContaining({
        member: expect.objectContaining({ name }),
        role: expect.objectContaining({ code: 'sales' }),
      }),
    ]);
    const found = await administrator.list<Row>('/api/console/team-members', { filter: { q: String(name) } });
    expect(found.rows.map((row) => row.id)).toEqual([made.id]);
    const ended = await administrator
      .put(`/api/console/team-members/${made.id}`, { end: '2026-02-28' })
      .expect(200);
    expect(ended.body).toMatchObject({ current: false });
    const file = await administrator
      .get('/api/console/team-members/export', { filter: { member: id }, format: 'csv' })
      .expect(200);
    expect(file.text).toContain('2026-02-28');
    await administrator.delete(`/api/console/team-members/${made.id}`).expect(200);
    expect(await teamOf(id, 'sales')).toEqual([]);
  });

  test('has one primary per role and company at any time', async () => {
    const { id } = await member(administrator);
    const place = { member: id, role: roles.finance, primary: true };
    await administrator.create('team-members', { ...place, user: derya.id, end: '2026-06-30' });
    const second = await administrator.post('/api/console/team-members', { ...place, user: burak.id });
    expect(second.status).toBe(409);
    expect(second.body.error.details.errors).toEqual([
      expect.objectContaining({ path: 'primary', code: 'primaryTaken' }),
    ]);
    // After the first one, for another company, and without being primary there is room.
    await administrator.create('team-members', { ...place, user: burak.id, start: '2026-07-01' });
    await administrator.create('team-members', { ...place, user: burak.id, company: ours.id });
    await administrator.create('team-members', {
      ...place,
      user: burak.id,
      end: '2026-06-30',
      primary: false,
    });
    const twice = await administrator.post('/api/console/team-members', {
      ...place,
      user: derya.id,
      primary: false,
    });
    expect(twice.status).toBe(409);
    expect(twice.body.error.details.errors).toEqual([
      expect.objectContaining({ path: 'user', code: 'teamMemberTwice' }),
    ]);
    // The database says so to whoever writes past the API.
    await expect(
      app.system.transaction((sql) =>
        sql.run(
          `insert into team_members (document_id, member_id, user_id, role_id, "primary") values ('x', $1, $2, $3, true)`,
          [id, derya.id, roles.finance],
        ),
      ),
    ).rejects.toThrow(/team_members_(one_primary|nobody_twice)/);
  });

  test('refuses what is wrong', async () => {
    const mine = await member(administrator);
    const theirs = await member(administrator);
    const unit = await administrator.create('units', { member: theirs.id, kind: 'branch', name: 'Şube' });
    const customer = await addPerson(app.system, { member: mine.id, scope: 'own' });
    const body = { member: mine.id, user: derya.id, role: roles.sales };
    const wrong: [object, string][] = [
      [{ ...body, start: '2026-02-01', end: '2026-01-01' }, 'end'],
      [{ ...body, start: 'yesterday' }, 'start'],
      [{ ...body, unit: unit.id }, 'unit'],
      [{ ...body, user: customer.id }, 'user'],
      [{ ...body, user: 999_999 }, 'user'],
      [{ ...body, role: 999_999 }, 'role'],
      [{ ...body, company: 999_999 }, 'company'],
      [{ user: derya.id, role: roles.sales }, 'member'],
      [{ ...body, primary: 'yes' }, 'primary'],
      [{ ...body, colour: 'red' }, 'colour'],
    ];
    for (const [sent, path] of wrong) {
      const answer = await administrator.post('/api/console/team-members', sent as Record<string, unknown>);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(answer.body.error.details.errors.map((error: { path: string }) => error.path)).toContain(path);
    }
    const viewer = await signIn(
      app.url,
      'console',
      (await addStaff(app.system, 'viewer', [ours.id])).email,
      testPassword,
    );
    await viewer.get('/api/console/team-members').expect(200);
    await viewer.post('/api/console/team-members', body).expect(403);
    await app.http.get('/api/console/team-members').expect(401);
  });

  test('C20 a place for a company is seen by those who work for it', async () => {
    const other = await company(administrator);
    const { id } = await member(administrator);
    const place = await administrator.create('team-members', {
      member: id,
      user: derya.id,
      role: roles.sales,
      company: other.id,
    });
    const caller = await signIn(app.url, 'console', burak.email, testPassword);
    await caller.get(`/api/console/team-members/${place.id}`).expect(404);
    expect((await caller.list('/api/console/team-members', { filter: { member: id } })).total).toBe(0);
    await caller
      .post('/api/console/team-members', {
        member: id,
        user: derya.id,
        role: roles.support,
        company: other.id,
      })
      .expect(400);
  });
});

describe('C18 I3 the representative', () => {
  test('of a member is the primary of that role: whoever writes one writes the other', async () => {
    const { id } = await member(administrator, { representative: derya.id });
    expect(await teamOf(id, 'representative')).toEqual([
      expect.objectContaining({ user: derya.id, primary: true, start: today, end: null }),
    ]);
    // Corrected on the same day, it never was another.
    await administrator.put(`/api/console/members/${id}`, { representative: burak.id }).expect(200);
    expect((await teamOf(id, 'representative')).map(({ user }) => user)).toEqual([burak.id]);
    // Changed later, the one before stays as history.
    await app.system.transaction((sql) =>
      sql.run(`update team_members set start = '2025-01-01' where member_id = $1`, [id]),
    );
    await administrator.put(`/api/console/members/${id}`, { representative: derya.id }).expect(200);
    expect(await teamOf(id, 'representative')).toEqual([
      expect.objectContaining({ user: burak.id, start: '2025-01-01', end: '2026-03-09' }),
      expect.objectContaining({ user: derya.id, start: today, end: null }),
    ]);
    await administrator.put(`/api/console/members/${id}`, { representative: null }).expect(200);
    expect(await teamOf(id, 'representative')).toHaveLength(1);
    const place = await administrator.create<TeamRow>('team-members', {
      member: id,
      user: derya.id,
      role: roles.representative,
      primary: true,
      start: today,
    });
    expect(await representativeOf(id)).toBe(derya.id);
    await administrator.put(`/api/console/team-members/${place.id}`, { primary: false }).expect(200);
    expect(await representativeOf(id)).toBeNull();
    await administrator.put(`/api/console/team-members/${place.id}`, { primary: true }).expect(200);
    await administrator.delete(`/api/console/team-members/${place.id}`).expect(200);
    expect(await representativeOf(id)).toBeNull();
  });

  test('whose change was planned becomes true on the day, and stays planned when another is named before', async () => {
    const { id } = await member(administrator, { representative: derya.id });
    const [first] = await teamOf(id, 'representative');
    await administrator.put(`/api/console/team-members/${first?.id}`, { end: '2026-03-31' }).expect(200);
    await administrator.create('team-members', {
      member: id,
      user: burak.id,
      role: roles.representative,
      primary: true,
      start: '2026-04-01',
    });
    expect(await representativeOf(id)).toBe(derya.id);
    const third = await addStaff(app.system, 'sales', [ours.id]);
    await administrator.put(`/api/console/members/${id}`, { representative: third.id }).expect(200);
    expect((await teamOf(id, 'representative')).map(({ user, start, end }) => [user, start, end])).toEqual([
      [third.id, today, '2026-03-31'],
      [burak.id, '2026-04-01', null],
    ]);
    await administrator.post('/api/clock', { now: '2026-04-01T09:00:00Z' }).expect(200);
    await app.stop();
    await app.start();
    administrator = await app.administrator();
    expect(await representativeOf(id)).toBe(burak.id);
    await administrator.post('/api/clock', { now: `${today}T09:00:00Z` }).expect(200);
  });

  test('of an individual member is found by filter, and has a place in the team', async () => {
    const { id } = await member(administrator, {
      kind: 'individual',
      firstName: 'Ayşe',
      lastName: 'Yılmaz',
      representative: burak.id,
    });
    const { rows } = await administrator.list<Row>('/api/console/members', {
      filter: { representative: burak.id, kind: 'individual' },
      embed: ['representative'],
    });
    expect(rows).toEqual([
      expect.objectContaining({ id, representative: expect.objectContaining({ id: burak.id }) }),
    ]);
    expect((await teamOf(id, 'representative')).map(({ user }) => user)).toEqual([burak.id]);
  });
});
