import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';

/** Lists of more rows than totals are counted: 12,000 members called Aksu, and 40 called Zümrüt at the end of the alphabet. */
let app: App;
let staff: Caller;

beforeAll(async () => {
  app = await startApp();
  staff = await app.administrator();
  await app.system.transaction((sql) =>
    sql.run(
      `insert into members (document_id, code, kind, status, name, version, published_at)
       select ortak.document_id(), 'L' || g, 'corporate', 'potential',
              case when g <= 12000 then 'Aksu ' else 'Zümrüt ' end || lpad(g::text, 5, '0'), 1, now()
         from generate_series(1, 12040) g`,
    ),
  );
  await app.system.pool.query('analyze members');
}, 120_000);

afterAll(() => app?.close());

const search = (q: string, more: Record<string, unknown> = {}) =>
  staff.get('/api/console/members', { filter: { q }, range: [0, 24], ...more });
const totalOf = (headers: Record<string, string>): number =>
  Number(/\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1]);
const namesOf = (body: unknown): string[] => (body as { name: string }[]).map(({ name }) => name);

test('C2 a search that finds too many to count shows the same page each time, and says that it estimates', async () => {
  const pages = [await search('aksu'), await search('AKSU'), await search('aksu')];
  for (const { body, headers } of pages) {
    expect(namesOf(body)[0]).toBe('Aksu 00001');
    expect(namesOf(body)).toHaveLength(25);
    expect(headers['x-total-estimated']).toBe('true');
    expect(totalOf(headers as Record<string, string>)).toBeGreaterThan(10_000);
  }
  const further = await search('aksu', { range: [11_990, 12_014] });
  expect(namesOf(further.body)).toHaveLength(10);
  expect(totalOf(further.headers as Record<string, string>)).toBe(12_000);
});

test('C2 counted exactly when asked for, also right after it was estimated', async () => {
  await search('aksu');
  const { headers } = await search('aksu', { count: 'exact' });
  expect(headers['x-total-estimated']).toBeUndefined();
  expect(totalOf(headers as Record<string, string>)).toBe(12_000);
});

test('C2 rare words are counted exactly and sorted, with accents or without', async () => {
  for (const q of ['zümrüt', 'ZUMRUT', 'Zümrüt 120']) {
    const { body, headers } = await search(q);
    expect(namesOf(body)[0]).toBe('Zümrüt 12001');
    expect(totalOf(headers as Record<string, string>)).toBe(40);
  }
});

test('C2 a list that became short is counted again after a deletion', async () => {
  const everything = await staff.get('/api/console/members', { range: [0, 24] });
  expect(everything.headers['x-total-estimated']).toBe('true');
  await app.system.transaction((sql) =>
    sql.run(`delete from members where name like 'Aksu%' and code <> 'L1'`),
  );
  const [{ id }] = (await search('Aksu 00001')).body as [{ id: number }];
  expect((await staff.delete(`/api/console/members/${id}`)).status).toBe(200);
  const { headers } = await staff.get('/api/console/members', { range: [0, 24] });
  expect(headers['x-total-estimated']).toBeUndefined();
  expect(totalOf(headers as Record<string, string>)).toBe(40);
});
