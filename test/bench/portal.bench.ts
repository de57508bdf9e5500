import { setTimeout as wait } from 'node:timers/promises';
import { startApp, type App } from '../support/app';
import { signIn, type Caller } from '../support/caller';
import { company } from '../support/records';
import { testPassword } from '../support/users';
import { portalSizes, seedPortal } from './portal-members';
import { recordResult } from './record-result';

const rights = {
  ...Object.fromEntries(['subscriptions', 'analyses'].map((area) => [area, ['view']])),
  ...Object.fromEntries(
    ['invoices', 'statements', 'payments', 'documents'].map((area) => [area, ['view', 'download']]),
  ),
};

interface Reader {
  readonly caller: Caller;
  readonly member: number;
  readonly account: number;
}

type Screen = (reader: Reader) => readonly string[];

const list = (resource: string, query: Record<string, unknown>): string =>
  `/api/portal/${resource}?${new URLSearchParams(
    Object.entries(query).map(([key, value]) => [key, JSON.stringify(value)]),
  ).toString()}`;

const posted = { status: 'posted', kind: 'invoice' };

/**
 * What a screen asks for. `mine` narrows each list to the reader's member or account by a filter: nothing else would
 * keep a request without row-level security from reading everybody's rows, and the two would not be the same work.
 */
const screens = (mine: boolean): Record<string, Screen> => {
  const of = (filter: Record<string, unknown>, own: Record<string, unknown>) => ({
    filter: mine ? { ...filter, ...own } : filter,
  });
  return {
    home: ({ member, account }) => [
      '/api/me',
      list('accounts', {
        ...of({}, { member }),
        sort: ['id', 'ASC'],
        range: [0, 199],
        embed: ['company', 'member'],
      }),
      list('invoices', {
        ...of({ ...posted, open_gt: 0 }, { account }),
        sort: ['dueDate', 'ASC'],
        range: [0, 199],
      }),
      list('invoices', {
        ...of({ status_neq: 'draft' }, { account }),
        sort: ['issueDate', 'DESC'],
        range: [0, 4],
      }),
      list('subscriptions', {
        ...of({ status: ['trial', 'active', 'paused'] }, { account }),
        sort: ['id', 'ASC'],
        range: [0, 199],
      }),
    ],
    invoices: ({ account }) => [
      list('invoices', {
        ...of({ status_neq: 'draft' }, { account }),
        sort: ['issueDate', 'DESC'],
        range: [0, 24],
      }),
    ],
    statement: ({ account }) => [
      `/api/statements/${account}?from=2025-12-01&to=2026-11-20&format=json&language=tr`,
    ],
  };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** One client, one screen after the other; the requests of a screen go out together, as from a browser. */
async function timesOf(readers: readonly Reader[], screen: Screen, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const reader = readers[turn % readers.length] as Reader;
    const headers = { authorization: `Bearer ${reader.caller.token}` };
    const began = performance.now();
    await Promise.all(
      screen(reader).map(async (path) => {
        const answer = await fetch(reader.caller.url + path, { headers });
        const body = await answer.text();
        if (answer.status !== 200) throw new Error(`${path} → ${answer.status} ${body.slice(0, 300)}`);
      }),
    );
    times.push(performance.now() - began);
  }
  return times;
}

const answersOf = async (reader: Reader, screen: Screen): Promise<string[]> =>
  Promise.all(screen(reader).map(async (path) => (await reader.caller.get(path).expect(200)).text));

/** Row-level security of every table, off and on again; policies stay as they are. */
async function confineAll({ system }: App, tables: readonly string[], on: boolean): Promise<void> {
  for (const table of tables)
    await system.pool.query(`alter table ${table} ${on ? 'enable' : 'disable'} row level security`);
  // Plans that connections keep are made anew.
  await wait(50);
}

test('C14 X1 the portal of 400,000 users: home, invoices and statement in at most 25 ms, and row-level security costs at most a quarter', async () => {
  const app = await startApp({ ORTAK_DEMO: 'false' });
  try {
    const staff = await app.administrator();
    const { id } = await company(staff);
    const people = await app.system.transaction((sql) => seedPortal(sql, id, rights));
    await app.system.transaction((sql) =>
      sql.run(
        `update up_users set password = crypt($2, gen_salt('bf', 4)) where person_id = any($1::int[])`,
        [people.map(({ person }) => person), testPassword],
      ),
    );
    await app.system.pool.query('vacuum analyze');
    const readers: Reader[] = [];
    for (const { person, member, account } of people) {
      const user = await app.system.transaction((sql) =>
        sql.one<{ email: string }>('select email from up_users where person_id = $1', [person]),
      );
      readers.push({
        caller: await signIn(app.url, 'portal', user?.email ?? '', testPassword),
        member,
        account,
      });
    }
    const [first] = readers as [Reader];
    const statement = JSON.parse((await answersOf(first, screens(false).statement as Screen))[0] ?? '{}') as {
      lines: unknown[];
    };
    expect(statement.lines.length).toBe(portalSizes.rows);

    const asUsed: Record<string, { p50: number; p99: number }> = {};
    for (const [name, screen] of Object.entries(screens(false))) {
      await timesOf(readers, screen, 40);
      const times = (await timesOf(readers, screen, 200)).sort((a, b) => a - b);
      asUsed[name] = { p50: rounded(median(times)), p99: rounded(times[198] ?? 0) };
    }

    // Rounds with and without take turns, so that whatever else the machine does meets both alike.
    const { rows } = await app.system.pool.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relrowsecurity and c.relkind in ('r', 'p')`,
    );
    const tables = rows.map(({ name }) => name);
    const costs: Record<string, { with: number; without: number; ratio: number }> = {};
    for (const [name, screen] of Object.entries(screens(true))) {
      const times: Record<'with' | 'without', number[]> = { with: [], without: [] };
      const answers: string[][] = [];
      for (let round = 0; round < 6; round += 1)
        for (const kind of round % 2 === 0
          ? (['with', 'without'] as const)
          : (['without', 'with'] as const)) {
          await confineAll(app, tables, kind === 'with');
          await timesOf(readers, screen, 20);
          times[kind].push(...(await timesOf(readers, screen, 60)));
          if (round === 0) answers.push(await answersOf(first, screen));
        }
      await confineAll(app, tables, true);
      expect(answers[0]).toEqual(answers[1]);
      const [confined, open] = [median(times.with), median(times.without)];
      costs[name] = { with: rounded(confined), without: rounded(open), ratio: rounded(confined / open) };
    }

    recordResult('portal', { ...portalSizes, asUsed, rowLevelSecurity: costs });
    for (const { p50 } of Object.values(asUsed)) expect(p50).toBeLessThanOrEqual(25);
    for (const { ratio } of Object.values(costs)) expect(ratio).toBeLessThanOrEqual(1.25);
  } finally {
    await app.close();
  }
}, 2_400_000);
