import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { member, type Row } from '../../support/records';

let app: App;
let administrator: Caller;

interface Person extends Row {
  readonly member: number;
  readonly individual: number | null;
  readonly firstName: string;
  readonly lastName: string;
}

beforeAll(async () => {
  app = await startApp();
  administrator = await app.administrator();
});
afterAll(() => app?.close());

const human = (firstName = 'Ayşe'): Promise<Row> =>
  member(administrator, { kind: 'individual', firstName, lastName: 'Yılmaz' });
const personsOf = async (id: number): Promise<Person[]> =>
  (
    await administrator.list<Person>('/api/console/people', {
      filter: { individual: id },
      sort: ['id', 'ASC'],
    })
  ).rows;

describe('C12 C13 one human, typed once', () => {
  test('an individual member has one person of its own, which stays as long as the member', async () => {
    const { id } = await human();
    const [own] = await personsOf(id);
    expect(own).toMatchObject({ member: id, individual: id, firstName: 'Ayşe', lastName: 'Yılmaz' });
    const second = await administrator.post('/api/console/people', {
      member: id,
      firstName: 'Ali',
      lastName: 'Can',
    });
    expect(second.status).toBe(400);
    expect(second.body.error.details.errors[0]).toMatchObject({
      path: 'member',
      code: 'individualHasPerson',
    });
    await administrator.delete(`/api/console/people/${own?.id}`).expect(409);
    await administrator.put(`/api/console/people/${own?.id}`, { individual: null }).expect(400);
    await administrator.delete(`/api/console/members/${id}`).expect(200);
    await administrator.get(`/api/console/people/${own?.id}`).expect(404);
  });

  test('who works at a member and is one is linked, and has one name wherever it is edited', async () => {
    const [ayse, firm, other] = [await human(), await member(administrator), await member(administrator)];
    const job = await administrator.create<Person>('people', {
      member: firm.id,
      individual: ayse.id,
      title: 'Finans Müdürü',
      email: 'ayse@firma.example',
    });
    expect(job).toMatchObject({ firstName: 'Ayşe', lastName: 'Yılmaz', email: 'ayse@firma.example' });
    const typed = await administrator.create<Person>('people', {
      member: other.id,
      firstName: 'A.',
      lastName: 'Y.',
    });
    await administrator.put(`/api/console/people/${typed.id}`, { individual: ayse.id }).expect(200);
    expect((await personsOf(ayse.id)).map(({ member: at, firstName }) => [at, firstName])).toEqual([
      [ayse.id, 'Ayşe'],
      [firm.id, 'Ayşe'],
      [other.id, 'Ayşe'],
    ]);
    await administrator.put(`/api/console/people/${job.id}`, { lastName: 'Işık' }).expect(200);
    expect((await administrator.get(`/api/console/members/${ayse.id}`)).body).toMatchObject({
      name: 'Ayşe Işık',
      lastName: 'Işık',
    });
    await administrator.put(`/api/console/members/${ayse.id}`, { firstName: 'Ayşe Nur' }).expect(200);
    expect((await personsOf(ayse.id)).map(({ firstName, lastName }) => `${firstName} ${lastName}`)).toEqual([
      'Ayşe Nur Işık',
      'Ayşe Nur Işık',
      'Ayşe Nur Işık',
    ]);
    const found = await administrator.list<Person>('/api/console/people', {
      filter: { q: 'işık', member: firm.id },
    });
    expect(found.total).toBe(1);
    // Who works somewhere is not deleted from under it; unlinked, the name stays.
    await administrator.delete(`/api/console/members/${ayse.id}`).expect(409);
    const free = await administrator.put(`/api/console/people/${job.id}`, { individual: null }).expect(200);
    expect(free.body).toMatchObject({ individual: null, firstName: 'Ayşe Nur' });
  });

  test('refuses an organisation as a human, somebody twice, and who does not exist', async () => {
    const [ayse, firm] = [await human(), await member(administrator)];
    const body = { member: firm.id, individual: ayse.id };
    await administrator.create('people', body);
    await administrator.post('/api/console/people', body).expect(409);
    for (const individual of [firm.id, 999_999]) {
      const answer = await administrator.post('/api/console/people', {
        member: firm.id,
        firstName: 'A',
        lastName: 'B',
        individual,
      });
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.errors[0].path).toBe('individual');
    }
    await expect(
      app.system.transaction((sql) =>
        sql.run('update people set individual_id = $1 where member_id = $1', [firm.id]),
      ),
    ).rejects.toThrow(/only an individual member/);
  });
});
