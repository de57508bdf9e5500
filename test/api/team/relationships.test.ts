import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { company, member, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let administrator: Caller;
const kinds: Record<string, number> = {};

interface Relationship extends Row {
  readonly member: number;
  readonly other: number;
  readonly kind: number;
}

const person = (firstName: string): Promise<Row> =>
  administrator.create('members', { kind: 'individual', firstName, lastName: 'Yılmaz' });
const of = async (id: number): Promise<Relationship[]> =>
  (await administrator.list<Relationship>('/api/console/relationships', { filter: { party: id } })).rows;

beforeAll(async () => {
  app = await startApp();
  administrator = await app.administrator();
  const { rows } = await administrator.list<Row & { code: string }>('/api/console/relationship-kinds', {
    range: [0, 99],
  });
  for (const { id, code } of rows) kinds[code] = id;
});
afterAll(() => app?.close());

describe('I17 related members with two-sided degrees', () => {
  test('come with kinds in Turkish and English, and take new ones', async () => {
    const mother = await administrator.get(`/api/console/relationship-kinds/${kinds.mother}`).expect(200);
    expect(mother.body).toMatchObject({
      name: 'Anne',
      reverseName: 'Çocuk',
      labels: { tr: 'Anne', en: 'Mother' },
      reverseLabels: { tr: 'Çocuk', en: 'Child' },
      between: 'individuals',
    });
    const made = await administrator.create('relationship-kinds', {
      name: 'Sağdıç',
      reverseName: 'Damat',
      labels: { en: 'Best man' },
      between: 'individuals',
    });
    await administrator
      .put(`/api/console/relationship-kinds/${made.id}`, { reverseName: 'Gelin ya da damat' })
      .expect(200);
    await administrator.delete(`/api/console/relationship-kinds/${made.id}`).expect(200);
    await administrator.post('/api/console/relationship-kinds', { name: 'Tek taraf' }).expect(400);
  });

  test('are one row that both sides see', async () => {
    const [ayse, ali] = [await person('Ayşe'), await person('Ali')];
    const made = await administrator.create<Relationship>('relationships', {
      member: ayse.id,
      other: ali.id,
      kind: kinds.mother,
      start: '1990-05-01',
      note: 'Nüfus kaydından',
    });
    expect(await of(ayse.id)).toEqual([
      expect.objectContaining({ id: made.id, member: ayse.id, other: ali.id }),
    ]);
    expect(await of(ali.id)).toEqual(await of(ayse.id));
    const { rows } = await administrator.list('/api/console/relationships', {
      filter: { party: ali.id },
      embed: ['member', 'kind'],
    });
    expect(rows).toEqual([
      expect.objectContaining({
        member: expect.objectContaining({ firstName: 'Ayşe' }),
        kind: expect.objectContaining({ reverseName: 'Çocuk' }),
      }),
    ]);
    await administrator.delete(`/api/console/relationship-kinds/${kinds.mother}`).expect(409);
    await administrator.put(`/api/console/relationships/${made.id}`, { end: '2020-01-01' }).expect(200);
    const file = await administrator.get('/api/console/relationships/export', { format: 'csv' }).expect(200);
    expect(file.text).toContain('Ayşe Yılmaz');
    await administrator.delete(`/api/console/relationships/${made.id}`).expect(200);
    expect(await of(ali.id)).toEqual([]);
  });

  test('are never with oneself, never twice, never turned round, and kinship only between individuals', async () => {
    const [ayse, ali] = [await person('Ayşe'), await person('Ali')];
    const firm = await member(administrator);
    const body = { member: ayse.id, other: ali.id, kind: kinds.sibling };
    await administrator.create('relationships', body);
    for (const twice of [body, { ...body, member: ali.id, other: ayse.id }]) {
      const answer = await administrator.post('/api/console/relationships', twice);
      expect(answer.status).toBe(409);
      expect(answer.body.error.details.errors[0]).toMatchObject({
        path: 'other',
        code: 'relationshipExists',
      });
    }
    const wrong: [Record<string, unknown>, string][] = [
      [{ ...body, other: ayse.id }, 'other'],
      [{ ...body, other: firm.id }, 'kind'],
      [{ ...body, other: 999_999 }, 'other'],
      [{ ...body, kind: 999_999 }, 'kind'],
      [{ ...body, kind: kinds.cousin, start: '2026-02-01', end: '2026-01-01' }, 'end'],
      [{ member: ayse.id, kind: kinds.cousin }, 'other'],
      [{ ...body, kind: kinds.cousin, colour: 'red' }, 'colour'],
    ];
    for (const [sent, path] of wrong) {
      const answer = await administrator.post('/api/console/relationships', sent);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(answer.body.error.details.errors.map((error: { path: string }) => error.path)).toContain(path);
    }
    await administrator.create('relationships', { member: firm.id, other: ayse.id, kind: kinds.guarantor });
    // The database refuses what is written past the API.
    const past = (memberId: number, otherId: number, kind: number | undefined) =>
      app.system.transaction((sql) =>
        sql.run(
          `insert into relationships (document_id, member_id, other_id, kind_id) values ('x', $1, $2, $3)`,
          [memberId, otherId, kind],
        ),
      );
    await expect(past(ali.id, ayse.id, kinds.sibling)).rejects.toThrow(/relationships_once/);
    await expect(past(ali.id, ali.id, kinds.cousin)).rejects.toThrow(/relationships_not_self/);
    await expect(past(ali.id, firm.id, kinds.cousin)).rejects.toThrow(/between individual members/);
  });

  test('go with a member who is deleted, are read by a viewer and by nobody without a session', async () => {
    const [ayse, firm] = [await member(administrator), await member(administrator)];
    await administrator.create('relationships', {
      member: firm.id,
      other: ayse.id,
      kind: kinds['business-partner'],
    });
    await administrator.delete(`/api/console/members/${firm.id}`).expect(200);
    expect(await of(ayse.id)).toEqual([]);
    const ours = await company(administrator);
    const viewer = await signIn(
      app.url,
      'console',
      (await addStaff(app.system, 'viewer', [ours.id])).email,
      testPassword,
    );
    await viewer.get('/api/console/relationships', { filter: { party: ayse.id } }).expect(200);
    await viewer.get('/api/console/relationships', { filter: { party: 'x' } }).expect(400);
    await viewer.post('/api/console/relationships', {}).expect(403);
    await app.http.get('/api/console/relationships').expect(401);
  });
});
