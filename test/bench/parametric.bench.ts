import { startApp } from '../support/app';
import type { Caller } from '../support/caller';
import { company, type Row } from '../support/records';
import { measureLoad } from './measure-load';
import { seedMillion, sizes } from './million-members';
import { recordResult } from './record-result';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Writes a member every 25 ms until told to stop. @returns the slowest answer and how many there were */
async function probe(
  staff: Caller,
  ids: readonly number[],
  until: () => boolean,
): Promise<{ slowest: number; writes: number }> {
  let [slowest, writes] = [0, 0];
  const pending: Promise<void>[] = [];
  while (!until()) {
    const id = ids[writes % ids.length];
    writes += 1;
    const began = performance.now();
    const city = `Şehir ${writes}`;
    pending.push(
      staff
        .put(`/api/console/members/${id}`, { city })
        .expect(200)
        .then(() => {
          slowest = Math.max(slowest, performance.now() - began);
        }),
    );
    await wait(25);
  }
  await Promise.all(pending);
  return { slowest: Math.round(slowest), writes };
}

test('X2 C6 extra fields on a million members: live at once, indexed beside writes, 200 lists a second; 300 fields at most twice the list', async () => {
  const app = await startApp();
  try {
    const staff = await app.administrator();
    const { id } = await company(staff);
    const { user } = (await staff.get('/api/me').expect(200)).body as { user: { id: number } | number };
    const owner = typeof user === 'number' ? user : user.id;
    await app.system.transaction((sql) => seedMillion(sql, id, [owner], true));
    await app.system.pool.query('vacuum analyze');
    const list = (query: Record<string, unknown>): string =>
      `${app.url}/api/console/members?${new URLSearchParams(
        Object.entries({ range: [0, 24], ...query }).map(([key, value]) => [key, JSON.stringify(value)]),
      ).toString()}`;
    const plain = await measureLoad(
      (turn) => list({ sort: ['name', 'ASC'], range: [(turn % 20) * 25, (turn % 20) * 25 + 24] }),
      staff.token,
    );

    const timed = async (body: Record<string, unknown>): Promise<{ row: Row; took: number }> => {
      const began = performance.now();
      const row = await staff.create<Row>('field-definitions', {
        entity: 'members',
        labels: { tr: 'Alan', en: 'Field' },
        ...body,
      });
      return { row, took: Math.round(performance.now() - began) };
    };
    const risk = await timed({ key: 'risk', type: 'choice', options: ['a', 'b', 'c'] });
    const score = await timed({ key: 'score', type: 'integer' });
    await staff.get('/api/console/members', { filter: { 'extra.risk': 'a' }, range: [0, 0] }).expect(200);

    // Both become filterable while members are written.
    const { rows: some } = await staff.list<Row>('/api/console/members', { range: [0, 99] });
    let built = false;
    const beside = probe(
      staff,
      some.map((row) => row.id),
      () => built,
    );
    const began = performance.now();
    const progress = new Set<number>();
    for (const { row } of [risk, score])
      await staff.put(`/api/console/field-definitions/${row.id}`, { filterable: true }).expect(200);
    for (;;) {
      const { rows } = await staff.list<Row>('/api/console/field-definitions', {
        filter: { key: ['risk', 'score'] },
      });
      for (const { indexDone } of rows) progress.add(Number(indexDone));
      if (rows.every(({ indexState }) => indexState === 'ready')) break;
      if (rows.some(({ indexState }) => indexState === 'failed')) throw new Error(JSON.stringify(rows));
      await wait(250);
    }
    const building = Math.round((performance.now() - began) / 100) / 10;
    built = true;
    const { slowest, writes } = await beside;
    await app.system.pool.query('vacuum analyze members');

    const filtered = await measureLoad(
      (turn) =>
        list({
          filter: { 'extra.risk': ['a', 'b', 'c'][turn % 3] },
          sort: ['extra.score', turn % 2 === 0 ? 'ASC' : 'DESC'],
        }),
      staff.token,
    );
    const narrow = await measureLoad((turn) => {
      const from = (turn * 7919) % 990_000;
      return list({
        filter: { 'extra.score_gte': from, 'extra.score_lt': from + 500 },
        sort: ['extra.score', 'DESC'],
      });
    }, staff.token);

    // 300 fields, and values in all of them on the members of the first pages.
    for (let count = 3; count <= 300; count += 1) await timed({ key: `f${count}`, type: 'text' });
    const extra = Object.fromEntries(
      Array.from({ length: 298 }, (_, index) => [`f${index + 3}`, `değer ${index}`]),
    );
    const { rows: first } = await staff.list<Row>('/api/console/members', {
      sort: ['name', 'ASC'],
      range: [0, 499],
    });
    for (const row of first) await staff.put(`/api/console/members/${row.id}`, { extra }).expect(200);
    const wide = await measureLoad(
      (turn) => list({ sort: ['name', 'ASC'], range: [(turn % 20) * 25, (turn % 20) * 25 + 24] }),
      staff.token,
    );

    const figures = {
      creating: [risk.took, score.took],
      building,
      progress: progress.size,
      slowest,
      writes,
      plain,
      filtered,
      narrow,
      wide,
      ratio: Math.round((wide.p50 / plain.p50) * 100) / 100,
    };
    recordResult('parametric', { members: sizes.members, ...figures });
    expect(Math.max(risk.took, score.took)).toBeLessThan(300);
    expect(progress.size).toBeGreaterThan(2);
    expect(slowest).toBeLessThan(150);
    for (const load of [filtered, narrow]) {
      expect(load.p50).toBeLessThanOrEqual(20);
      expect(load.perSecond).toBeGreaterThanOrEqual(200);
    }
    expect(figures.ratio).toBeLessThanOrEqual(2);
  } finally {
    await app.close();
  }
}, 2_400_000);
