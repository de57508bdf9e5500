import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '@ortak/database';
import { startApp, type App } from '../support/app';
import { appEnvironment } from '../support/app-process';
import { root, testServer } from '../support/postgres';
import { addMember } from '../support/users';

let app: App;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app?.close());

/** Runs `npm run verify-audit` as its launcher does, on the database of the test's app. */
function verify(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = fork(
    join(root, 'plugins', 'audit', 'server', 'dist', 'command.js'),
    ['--language', 'en', ...args],
    {
      env: { PATH: process.env.PATH, ...appEnvironment(app.databaseUrl, { ORTAK_DATA_DIR: app.dataDir }) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
    },
  );
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

const seal = () => app.system.transaction((sql) => sql.one('select * from audit.seal(20000)'));

/** As somebody who owns the machine: a superuser with every trigger of the trail switched off. */
async function tamper(text: string): Promise<void> {
  const { pathname } = new URL(app.databaseUrl);
  const url = new URL(testServer().adminUrl);
  url.pathname = pathname;
  await withClient(url.toString(), 'psql', async (client) => {
    const tables = ['entries', 'chain', 'checkpoints'];
    await client.query('begin');
    for (const table of tables) await client.query(`alter table audit.${table} disable trigger all`);
    await client.query(text);
    for (const table of tables)
      await client.query(`alter table audit.${table} enable always trigger ${table}_append_only`);
    await client.query('commit');
  });
}

/** Puts the trail back as it was, so that each test begins with a whole one. */
async function restored<T>(work: () => Promise<T>): Promise<T> {
  await tamper(`create table ortak.kept_entries as table audit.entries; create table ortak.kept_chain as table audit.chain;
                create table ortak.kept_checkpoints as table audit.checkpoints`);
  try {
    return await work();
  } finally {
    await tamper(`delete from audit.chain; delete from audit.checkpoints; delete from audit.entries;
      insert into audit.entries overriding system value select * from ortak.kept_entries;
      insert into audit.chain select * from ortak.kept_chain; insert into audit.checkpoints select * from ortak.kept_checkpoints;
      drop table ortak.kept_entries, ortak.kept_chain, ortak.kept_checkpoints`);
  }
}

const last = async (): Promise<number> =>
  Number(
    (
      await app.system.transaction((sql) =>
        sql.one<{ n: string }>('select max(sequence) as n from audit.chain'),
      )
    )?.n,
  );

async function sealedByTheApplication(code: string): Promise<void> {
  const before = await last();
  await addMember(app.system, { code });
  for (let i = 0; i < 80 && (await last()) === before; i += 1) await new Promise((go) => setTimeout(go, 250));
  expect(await last()).toBeGreaterThan(before);
}

describe('npm run verify-audit', () => {
  beforeAll(async () => {
    for (let i = 0; i < 20; i += 1) await addMember(app.system, { code: `Z-${i}` });
    await seal();
  });

  test('X7 a trail that nobody touched is whole, and names its head to be noted elsewhere', async () => {
    const { code, output } = await verify();
    expect(output).toMatch(/The audit trail is whole/);
    expect(output).toMatch(new RegExp(`${await last()}:[0-9a-f]{64}`));
    expect(code).toBe(0);
  });

  test('X7 the application seals by itself, within seconds', async () => {
    await sealedByTheApplication('Z-sealed');
  });

  test('X7 an entry that was changed is named', async () => {
    await restored(async () => {
      await tamper(
        `update audit.entries set after = after || '{"name": "Hiç olmadı"}' where after ->> 'code' = 'Z-7'`,
      );
      const { code, output } = await verify();
      expect(code).toBe(1);
      expect(output).toMatch(/Entry \d+ \(number \d+: create members \d+\) is not what was sealed/);
    });
  });

  test.each([
    ['who did it', 'user_id = 4711'],
    ['when', `at = at - interval '1 day'`],
    ['what it was', `details = '{"a": 1}'`],
  ])('X7 %s cannot be changed unseen', async (_, change) => {
    await restored(async () => {
      await tamper(`update audit.entries set ${change} where after ->> 'code' = 'Z-3'`);
      const { code, output } = await verify();
      expect(code).toBe(1);
      expect(output).toMatch(/is not what was sealed/);
    });
  });

  test('X7 an entry that was removed is missed, with its link and without', async () => {
    await restored(async () => {
      await tamper(`delete from audit.entries where after ->> 'code' = 'Z-9'`);
      expect((await verify()).output).toMatch(/was sealed and is gone/);
      await tamper(
        'delete from audit.chain c where not exists (select from audit.entries e where e.id = c.entry_id)',
      );
      const { code, output } = await verify();
      expect(code).toBe(1);
      expect(output).toMatch(/of the chain is gone/);
    });
  });

  test('X7 an entry that was put in past the chain is found', async () => {
    await restored(async () => {
      await tamper(`insert into audit.entries (transaction, kind, action, resource, record, actor)
                    values ('3', 'change', 'update', 'members', 1, 'staff')`);
      const { code, output } = await verify();
      expect(code).toBe(1);
      expect(output).toMatch(/One entry was put in without being sealed/);
    });
  });

  test('X7 a chain whose end was cut off is found by its checkpoints, by the head in the data folder, and by a noted one', async () => {
    await sealedByTheApplication('Z-head');
    const { output: before } = await verify();
    const noted = /\d+:[0-9a-f]{64}/.exec(before)?.[0] as string;
    const end = await last();
    await restored(async () => {
      await tamper(`delete from audit.entries where id in (select entry_id from audit.chain where sequence > ${end - 3});
                    delete from audit.chain where sequence > ${end - 3}`);
      expect((await verify()).output).toMatch(/its end is gone/);
      // Thoroughly: the checkpoints as well, the one before made to look like the last.
      await tamper(`delete from audit.checkpoints where sequence > ${end - 3}`);
      const thorough = await verify();
      expect(thorough.code).toBe(1);
      expect(thorough.output).toMatch(/its end is gone/);
      // And the data folder of this machine: only what somebody noted elsewhere still tells.
      writeFileSync(join(app.dataDir, 'audit-head'), '');
      expect((await verify()).code).toBe(0);
      expect((await verify('--head', noted)).code).toBe(1);
    });
  });

  test('X7 tables whose triggers were switched off are named', async () => {
    await tamper('alter table public.members disable trigger audit_changed');
    const { code, output } = await verify();
    await tamper('alter table public.members enable trigger audit_changed');
    expect(code).toBe(1);
    expect(output).toMatch(/not being written down.*public\.members/);
  });

  test('a wrong argument is explained', async () => {
    expect(await verify('--head', 'nonsense')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Usage'),
    });
  });
});
