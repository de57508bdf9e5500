import type { Caller } from './caller';
import { targetOf, virtual, type Described } from './every-resource';

interface Seen extends Record<string, unknown> {
  readonly id: number;
}

export interface Walk {
  /** Who sees everything. */
  readonly administrator: Caller;
  /** Who must not see what is hidden. */
  readonly caller: Caller;
  /** Whether a row of a resource is hidden from them. */
  readonly hidden: (resource: Described, row: Seen) => boolean;
  readonly resources: readonly Described[];
}

const page: [number, number] = [0, 999];

/** A few at a time, so that a walk of many questions does not take minutes. */
async function inPairs<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < items.length; i += 8) await Promise.all(items.slice(i, i + 8).map(work));
}

/** What stands in a row that somebody could search for. */
const wordsOf = (row: Seen): string[] =>
  Object.values(row).filter((value): value is string => typeof value === 'string' && /^\S{6,}$/.test(value));

/**
 * Looks at one resource in every way that the API offers, for rows that must not be there.
 * @returns how many rows were hidden, so that a test can say that there were some
 */
export async function walk(
  resource: Described,
  { administrator, caller, hidden, resources }: Walk,
): Promise<number> {
  if (!resource.lists || virtual.has(resource.name)) return 0;
  const path = `/api/console/${resource.name}`;
  // Computed for one record that the question names: tests of its own.
  const asked = await administrator.get(path);
  if (asked.status === 400 && asked.body.error.details.errors?.[0]?.code === 'required') return 0;
  const all = (await administrator.list<Seen>(path, { range: page, count: 'exact' })).rows;
  const foreign = all.filter((row) => hidden(resource, row));
  const own = all.filter((row) => !hidden(resource, row));
  const ids = foreign.map(({ id }) => id);
  const expected = own.map(({ id }) => id).sort((a, b) => a - b);

  const list = await caller.list<Seen>(path, { range: page, count: 'exact' });
  const shown = list.rows.map(({ id }) => id).sort((a, b) => a - b);
  expect([resource.name, 'list', shown]).toEqual([resource.name, 'list', expected]);
  expect([resource.name, 'total', list.total]).toEqual([resource.name, 'total', expected.length]);
  if (resource.exports) {
    const file = await caller.get(`${path}/export`, { format: 'csv', columns: ['id'] });
    expect([resource.name, 'export', file.status]).toEqual([resource.name, 'export', 200]);
    const exported = file.text.trim().split(/\r?\n/).slice(1).map(Number);
    expect([resource.name, 'export', exported.sort((a, b) => a - b)]).toEqual([
      resource.name,
      'export',
      expected,
    ]);
  }
  await inPairs(Object.entries(resource.properties), async ([name, property]) => {
    const sorted = await caller.get(path, { sort: [name, 'DESC'], range: page });
    if (sorted.status === 200) expectNone(`sort by ${name}`, sorted.body as Seen[]);
    if (targetOf(property) !== undefined) await lookInside(name, targetOf(property) as string);
  });
  if (ids.length === 0) return 0;

  expectNone('getMany', (await caller.list<Seen>(path, { filter: { id: ids }, range: page })).rows);
  for (const row of foreign.slice(0, 1)) {
    if (resource.views) {
      const one = await caller.get(`${path}/${row.id}`);
      expect([resource.name, 'view', one.status]).toEqual([resource.name, 'view', 404]);
    }
    await inPairs(Object.entries(row), async ([name, value]) => {
      if (typeof value === 'object') return;
      const found = await caller.get(path, { filter: { [name]: value }, range: page, count: 'exact' });
      if (found.status === 200) {
        expectNone(`filter by ${name}`, found.body as Seen[]);
        const total = Number(/\/(\d+)$/.exec(found.headers['content-range'] as string)?.[1]);
        expect([resource.name, name, total]).toEqual([resource.name, name, (found.body as Seen[]).length]);
      }
    });
    for (const word of wordsOf(row)) {
      const found = await caller.get(path, { filter: { q: word }, range: page });
      if (found.status === 200) expectNone('search', found.body as Seen[]);
    }
    const written = await caller.put(`${path}/${row.id}`, {});
    expect([resource.name, 'edit', written.status >= 400]).toEqual([resource.name, 'edit', true]);
    const deleted = await caller.delete(`${path}/${row.id}`);
    expect([resource.name, 'delete', deleted.status >= 400]).toEqual([resource.name, 'delete', true]);
  }
  return foreign.length;

  function expectNone(how: string, rows: readonly Seen[]): void {
    const leaked = rows.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    expect([resource.name, how, leaked]).toEqual([resource.name, how, []]);
  }

  /** An embedded record is one that the caller may see, or nothing. */
  async function lookInside(name: string, target: string): Promise<void> {
    const other = resources.find((one) => one.name === target);
    const embedded = await caller.get(path, { embed: [name], range: page });
    if (embedded.status !== 200 || other === undefined) return;
    const leaked = (embedded.body as Seen[])
      .map((row) => row[name] as Seen | null)
      .filter((inner): inner is Seen => inner !== null && typeof inner === 'object' && hidden(other, inner));
    expect([resource.name, `embed ${name}`, leaked]).toEqual([resource.name, `embed ${name}`, []]);
  }
}
