import { startApp } from '../support/app';
import { company } from '../support/records';
import { measureLoad, type Load } from './measure-load';
import { seedMillion, sizes } from './million-members';
import { recordResult } from './record-result';

const searched = [
  'ışık',
  'IŞIK',
  'isik',
  'yılmaz',
  'tekstil',
  'özdemir',
  'şimşekoğlu',
  'ayşe kaya',
  'holding',
  'M0123456',
];

test('C2 X2 lists and search of a million members: p50 of at most 20 ms, at least 200 a second with 8 connections', async () => {
  const app = await startApp();
  try {
    const staff = await app.administrator();
    const { id } = await company(staff);
    const representatives = await app.system.transaction(async (sql) => {
      const made = await sql.rows<{ id: number }>(
        `insert into up_users (document_id, username, email, kind, staff_role, blocked, confirmed, published_at)
         select ortak.document_id(), 'u' || g, 'u' || g || '@ornek.example', 'staff', 'sales', false, true, now() from generate_series(1, 50) g returning id`,
      );
      return made.map((row) => row.id);
    });
    const began = performance.now();
    await app.system.transaction((sql) => seedMillion(sql, id, representatives));
    await app.system.pool.query('vacuum analyze');
    const seeding = Math.round((performance.now() - began) / 1000);
    const { rows: categories } = await staff.list<{ id: number }>('/api/console/categories', {
      range: [0, 19],
    });
    const { rows: owners } = await staff.list<{ id: number }>('/api/console/members', {
      filter: { status: 'active' },
      range: [0, 199],
    });

    const list = (query: Record<string, unknown>): string =>
      `${app.url}/api/console/members?${new URLSearchParams(
        Object.entries({ sort: ['name', 'ASC'], range: [0, 24], ...query }).map(([key, value]) => [
          key,
          JSON.stringify(value),
        ]),
      ).toString()}`;
    const of = <T>(values: readonly T[], turn: number): T => values[turn % values.length] as T;
    const page = (turn: number): [number, number] => [(turn % 20) * 25, (turn % 20) * 25 + 24];
    const asked: Record<string, (turn: number) => string> = {
      name: (turn) => list({ range: page(turn) }),
      category: (turn) => list({ filter: { categories: of(categories, turn).id } }),
      representative: (turn) => list({ filter: { representative: of(representatives, turn) } }),
      search: (turn) => list({ filter: { q: of(searched, turn) } }),
      overview: (turn) => `${app.url}/api/console/members/${of(owners, turn).id}/overview`,
    };
    const measured: Record<string, Load> = {};
    for (const [name, urlOf] of Object.entries(asked)) measured[name] = await measureLoad(urlOf, staff.token);

    const found: number[] = [];
    for (const q of ['IŞIK', 'ışık', 'isik', 'Işık']) {
      const answer = await staff.get('/api/console/members', {
        filter: { q },
        range: [0, 24],
        count: 'exact',
      });
      found.push(Number(/\/(\d+)$/.exec(answer.headers['content-range'] ?? '')?.[1]));
    }
    expect(new Set(found).size).toBe(1);
    recordResult('members', { ...sizes, seeding, ...measured, foundIsik: found[0] });
    for (const load of Object.values(measured)) {
      expect(load.p50).toBeLessThanOrEqual(20);
      expect(load.perSecond).toBeGreaterThanOrEqual(200);
    }
  } finally {
    await app.close();
  }
}, 2_400_000);
