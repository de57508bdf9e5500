import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { Sql } from '@ortak/database';
import { startApp, type App } from '../support/app';
import { signIn, type Caller } from '../support/caller';
import { addPerson, testPassword } from '../support/users';
import { recordResult } from './record-result';

const members = 10_000;
const units = 50_000;
/** Members stand on six levels, and the units of each on six more. */
const deepest = 6;
const subtree = 2_000;
const limit = 300;

/** Always the same numbers (Mulberry32), so that two measurements see the same tree. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const cities = ['İstanbul', 'Ankara', 'İzmir', 'Bursa', 'Eskişehir', 'Şanlıurfa', 'Çorum', 'Iğdır', 'Muğla'];

/** The parent of each place, -1 at the top: places 1 to 1,999 stand below place 1 alone, one subtree of nearly 2,000. */
function planMembers(roll: (below: number) => number): number[] {
  const depth = [0];
  return Array.from({ length: members }, (_, place) => {
    if (place === 0) return -1;
    const from = place < subtree ? 1 : subtree;
    let parent = place === 1 || place === subtree ? 0 : from + roll(place - from);
    while ((depth[parent] as number) >= deepest - 1) parent = from + roll(place - from);
    depth[place] = (depth[parent] as number) + 1;
    return parent;
  });
}

/** Member and parent of each unit. The first 2,000 are one subtree of member 0. */
function planUnits(roll: (below: number) => number): { member: number; parent: number }[] {
  const planned: { member: number; parent: number; depth: number }[] = [];
  for (let place = 0; place < units; place += 1) {
    const from = place < subtree ? 0 : subtree;
    const top = place === from || (place > subtree && roll(10) < 3);
    let parent = top ? -1 : from + roll(place - from);
    while (parent >= 0 && (planned[parent]?.depth ?? 0) >= deepest - 1) parent = from + roll(place - from);
    const above = planned[parent];
    const member = above?.member ?? (place < subtree ? 0 : roll(members));
    planned.push({ member, parent, depth: (above?.depth ?? -1) + 1 });
  }
  return planned;
}

async function seed(sql: Sql): Promise<void> {
  const roll = dice(20_261_125);
  const parents = planMembers(roll);
  const planned = planUnits(roll);
  await sql.run(
    `insert into members (id, document_id, code, kind, status, name, parent_id, city, version)
     select p.place, ortak.document_id(), 'B' || p.place, 'corporate', 'potential', 'Üye ' || p.city || ' ' || p.place, nullif(p.parent, 0), p.city, 1
       from unnest($1::int[], $2::int[], $3::text[]) as p (place, parent, city)`,
    [
      parents.map((_, place) => place + 1),
      parents.map((parent) => parent + 1),
      parents.map(() => cities[roll(cities.length)]),
    ],
  );
  await sql.run(
    `insert into units (id, document_id, member_id, parent_id, kind, name, city, version)
     select p.place, ortak.document_id(), p.member, nullif(p.parent, 0), 'branch', 'Şube ' || p.city || ' ' || p.place, p.city, 1
       from unnest($1::int[], $2::int[], $3::int[], $4::text[]) as p (place, member, parent, city)`,
    [
      planned.map((_, place) => place + 1),
      planned.map(({ member }) => member + 1),
      planned.map(({ parent }) => parent + 1),
      planned.map(() => cities[roll(cities.length)]),
    ],
  );
  // One person in every second unit.
  await sql.run(
    `insert into people (document_id, member_id, unit_id, first_name, last_name, version)
     select ortak.document_id(), u.member_id, u.id, 'Kişi', u.id::text, 1 from units u where u.id % 2 = 0`,
  );
  await sql.run(`select setval('members_id_seq', $1), setval('units_id_seq', $2)`, [members, units]);
}

let app: App;
let admin: Caller;
const figures: Record<string, { wall: number; processor: number }> = {};

/** Milliseconds of processor that the app and its database have used so far. */
async function processorTime(): Promise<number> {
  const { rows } = await app.system.pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database()`,
  );
  return [app.pid, ...rows.map(({ pid }) => pid)].reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

/** The median of five requests in milliseconds, as the client sees it, and what one costs the processors on average. */
async function measure(name: string, ask: (round: number) => Promise<{ status: number }>): Promise<void> {
  expect((await ask(0)).status).toBe(200);
  const before = await processorTime();
  const times: number[] = [];
  for (let round = 1; round <= 5; round += 1) {
    const began = performance.now();
    expect((await ask(round)).status).toBe(200);
    times.push(performance.now() - began);
  }
  const processor = Math.round(((await processorTime()) - before) / 5);
  figures[name] = { wall: Math.round(times.sort((a, b) => a - b)[2] as number), processor };
}

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  await app.system.transaction((sql) => seed(sql));
  await app.system.pool.query('analyze');
}, 300_000);
afterAll(() => app?.close());

test('C7 a group of 10,000 members and 50,000 units on 12 levels opens, is searched and rearranged in less than 300 ms', async () => {
  const tree = (path: string, query = {}) => admin.get(`/api/console/${path}/tree`, query);
  const depth = await app.system.transaction((sql) =>
    sql.one<{ levels: number; id: number }>(
      `with recursive m (id, level) as (
         select id, 1 from members where parent_id is null union all select c.id, m.level + 1 from m join members c on c.parent_id = m.id
       ), u (id, level) as (
         select u.id, m.level + 1 from m join units u on u.member_id = m.id where u.parent_id is null
         union all select c.id, u.level + 1 from u join units c on c.parent_id = u.id
       ) select level as levels, id from u order by level desc, id limit 1`,
    ),
  );
  expect(depth?.levels).toBe(2 * deepest);
  await measure('openTop', () => tree('members/1'));
  await measure('openDeepest', () => tree(`units/${depth?.id}`));
  await measure('levelBelow', () => tree('members/1', { node: 'unit-1' }));
  await measure('searchRare', () => tree('members/1', { q: 'sube 49999' }));
  await measure('searchCommon', () => tree('members/1', { q: 'şanlıurfa' }));
  await measure('searchOneLetter', () => tree('members/1', { q: 'ş' }));
  await measure('searchNothing', () => tree('members/1', { q: 'zzzz' }));
  // To and fro: the whole subtree below another place, and back.
  const move = (path: string, parent: number | null) => admin.post(`/api/console/${path}/move`, { parent });
  await measure('moveMembers', (round) => move('members/2', round % 2 === 0 ? subtree + 1 : 1));
  const other = await app.system.transaction((sql) =>
    sql.one<{ id: number }>(
      `insert into units (document_id, member_id, kind, name, version) values (ortak.document_id(), 1, 'region', 'Yeni', 1) returning id`,
    ),
  );
  await measure('moveUnits', (round) => move('units/1', round % 2 === 0 ? (other?.id ?? null) : null));

  // What the portal computes for each request: the subtree of a unit, and the group of a member.
  const person = await addPerson(app.system, {
    member: 1,
    unit: 1,
    scope: 'unit',
    rights: { units: ['view'] },
  });
  const ofUnit = await signIn(app.url, 'portal', person.email, testPassword);
  expect((await ofUnit.list('/api/portal/units')).total).toBe(subtree);
  await measure('portalUnit', () => ofUnit.get('/api/portal/units'));
  const chief = await addPerson(app.system, { member: 1, scope: 'group', rights: { units: ['view'] } });
  const ofGroup = await signIn(app.url, 'portal', chief.email, testPassword);
  expect((await ofGroup.list('/api/portal/units', { count: 'exact' })).total).toBe(units + 1);
  await measure('portalGroup', () => ofGroup.get('/api/portal/units'));

  const [load = 0] = loadavg();
  // Where others work on the same processors, waiting for one says nothing about the program.
  const measured = load > cpus().length ? 'processor' : 'wall';
  recordResult('hierarchy', {
    members,
    units,
    levels: 2 * deepest,
    moved: subtree,
    milliseconds: figures,
    limit,
    // Of one minute: on a machine that does other work the figures are larger than on one that does not.
    load: Math.round(load * 10) / 10,
  });
  expect(Object.entries(figures).filter(([, time]) => time[measured] >= limit)).toEqual([]);
}, 300_000);
