import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { DataFolderHeld, holderOf, holdDataFolder, startPostgres } from '@ortak/database';
import {
  ask,
  isAlive,
  makeFolder,
  passwords,
  removeFolder,
  startOwnPostgres,
  until,
} from '../support/own-postgres';

const folders: string[] = [];
const folder = (): string => {
  const path = makeFolder();
  folders.push(path);
  return path;
};
afterAll(() => folders.forEach(removeFolder));

const pidFile = (dataDir: string): string => join(dataDir, 'postgres', 'postmaster.pid');

/** A launcher of its own process, so that it can be killed. */
function launchElsewhere(dataDir: string): Promise<{ pid: number; kill: () => void; serverPid: number }> {
  const program = `
    const { startPostgres } = require(${JSON.stringify(resolve(__dirname, '../../database/dist/index.js'))});
    startPostgres({ dataDir: process.argv[1], adminPassword: ${JSON.stringify(passwords.admin)}, profile: 'test' })
      .then((server) => { console.log('READY ' + server.pid); setInterval(() => undefined, 1000); });`;
  const child = spawn(process.execPath, ['-e', program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done, reject) => {
    child.once('exit', () => reject(new Error('The launcher ended.')));
    child.stdout.on('data', (chunk: Buffer) => {
      const ready = /READY (\d+)/.exec(chunk.toString());
      if (ready)
        done({ pid: child.pid as number, kill: () => child.kill('SIGKILL'), serverPid: Number(ready[1]) });
    });
  });
}

test('X6 makes a cluster on first start, and the second start finds data and port again', async () => {
  const first = await startOwnPostgres(folder());
  expect(first.created).toBe(true);
  await ask(first.adminUrl(), 'create table kept as select 42 as answer');
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);

  const second = await startOwnPostgres(first.dataDir);
  expect(second.created).toBe(false);
  expect(second.port).toBe(first.port);
  expect(await ask(second.adminUrl(), 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.stop();
});

test('X6 listens on this machine only, asks for the password, and counts in UTC', async () => {
  const server = await startOwnPostgres(folder());
  const wrong = server.adminUrl().replace(passwords.admin, 'wrong');
  await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
  expect(
    await ask(
      server.adminUrl(),
      `select current_setting('listen_addresses') as a, current_setting('timezone') as t`,
    ),
  ).toEqual([{ a: '127.0.0.1', t: 'UTC' }]);
  await server.stop();
});

test('X6 sorts as Turkish does, and leaves capital letters of codes alone', async () => {
  const server = await startOwnPostgres(folder());
  const words = [
    'zil',
    'şal',
    'sal',
    'tas',
    'ırmak',
    'inek',
    'çam',
    'cam',
    'dal',
    'ğ',
    'g',
    'h',
    'öz',
    'oz',
    'pul',
    'üç',
    'uç',
    'vay',
  ];
  const [row] = await ask<{ sorted: string[]; low: string }>(
    server.adminUrl(),
    `select array_agg(word order by word) as sorted, lower('INFO') as low from unnest($1::text[]) as word`,
    [words],
  );
  expect(row?.sorted.join(' ')).toBe('cam çam dal g ğ h ırmak inek oz öz pul sal şal tas uç üç vay zil');
  expect(row?.low).toBe('info');
  await server.stop();
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;
asRoot('X6 as root the server runs as another user, below a folder that this user cannot enter', async () => {
  const server = await startOwnPostgres(folder());
  expect(statSync(server.dataDir).mode & 0o077).toBe(0);
  const owner = statSync(join(server.dataDir, 'postgres')).uid;
  expect(owner).not.toBe(0);
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe(String(owner));
  await server.stop();
});

test('X6 a killed server is noticed, and starts again with its data', async () => {
  const first = await startOwnPostgres(folder());
  await ask(first.adminUrl(), 'create table kept as select 1 as one');
  process.kill(first.pid, 'SIGKILL');
  expect((await first.ended).wanted).toBe(false);
  const second = await startOwnPostgres(first.dataDir);
  expect(await ask(second.adminUrl(), 'select one from kept')).toEqual([{ one: 1 }]);
  await second.stop();
});

test('X6 a killed launcher takes its server along, and the next start is not in its way', async () => {
  const dataDir = folder();
  const launcher = await launchElsewhere(dataDir);
  launcher.kill();
  expect(await until(() => !isAlive(launcher.serverPid), 5_000)).toBeLessThan(5_000);
  const next = await startOwnPostgres(dataDir);
  await next.stop();
});

test('X6 launcher and server killed together leave nothing that blocks the next start', async () => {
  const dataDir = folder();
  const launcher = await launchElsewhere(dataDir);
  process.kill(launcher.serverPid, 'SIGKILL');
  launcher.kill();
  const next = await startOwnPostgres(dataDir);
  expect(await ask(next.adminUrl(), 'select 1 as one')).toEqual([{ one: 1 }]);
  await next.stop();
});

test('X6 a server that nobody looks after any more is stopped and started anew', async () => {
  const forgotten = await startOwnPostgres(folder());
  const next = await startOwnPostgres(forgotten.dataDir);
  expect(isAlive(forgotten.pid)).toBe(false);
  expect(next.pid).not.toBe(forgotten.pid);
  await next.stop();
});

test('X6 a pid file that names another living process does not block the start', async () => {
  const first = await startOwnPostgres(folder());
  const noted = readFileSync(pidFile(first.dataDir), 'utf8');
  await first.stop();
  writeFileSync(pidFile(first.dataDir), noted.replace(/^\d+/, String(process.pid)));
  const second = await startOwnPostgres(first.dataDir);
  await second.stop();
});

test('X6 an interrupted first start leaves no half-made cluster behind', async () => {
  const dataDir = folder();
  mkdirSync(join(dataDir, 'postgres.new', 'base'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres.new', 'PG_VERSION'), '18\n');
  const server = await startOwnPostgres(dataDir);
  expect(server.created).toBe(true);
  await server.stop();
});

test('X6 a cluster of another version is refused by name, and left alone', async () => {
  const dataDir = folder();
  mkdirSync(join(dataDir, 'postgres'));
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  await expect(startOwnPostgres(dataDir)).rejects.toThrow(/made by PostgreSQL 17; this is PostgreSQL 18/);
  expect(readFileSync(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('17\n');
});

test('X6 another port is taken when the kept one is in use', async () => {
  const first = await startOwnPostgres(folder());
  await first.stop();
  const blocker = createServer();
  await new Promise<void>((done) => blocker.listen(first.port, '127.0.0.1', done));
  const second = await startOwnPostgres(first.dataDir);
  expect(second.port).not.toBe(first.port);
  await second.stop();
  await new Promise((done) => blocker.close(done));
});

test('X6 stops within five seconds beside a statement that would run for a minute', async () => {
  const server = await startOwnPostgres(folder());
  const long = ask(server.adminUrl(), 'select pg_sleep(60)').catch((error: Error) => error.message);
  await until(
    async () =>
      (
        await ask(
          server.adminUrl(),
          `select 1 from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`,
        )
      ).length > 0,
    5_000,
  );
  const since = performance.now();
  await server.stop();
  expect(performance.now() - since).toBeLessThan(5_000);
  expect(await long).toMatch(/terminat/);
});

test('X6 says what the server said when it does not start', async () => {
  const first = await startOwnPostgres(folder());
  await first.stop();
  writeFileSync(join(first.dataDir, 'postgres', 'postgresql.conf'), 'no_such_parameter = 1\n');
  await expect(
    startPostgres({ dataDir: first.dataDir, adminPassword: passwords.admin, profile: 'test' }),
  ).rejects.toThrow(/no_such_parameter/);
});

describe('holding a data folder', () => {
  test('X6 a second holder is told who the first is', () => {
    const dataDir = folder();
    const first = holdDataFolder(dataDir, 'start');
    first.note({ url: 'http://localhost:1', databasePort: 5 });
    expect(() => holdDataFolder(dataDir, 'import')).toThrow(DataFolderHeld);
    expect(holderOf(dataDir)).toMatchObject({
      pid: process.pid,
      purpose: 'start',
      url: 'http://localhost:1',
      databasePort: 5,
    });
    first.release();
    expect(holderOf(dataDir)).toBeUndefined();
    holdDataFolder(dataDir, 'import').release();
  });

  test('X6 notes of processes that are gone, or are others by now, do not count', () => {
    const dataDir = folder();
    const note = (text: string) => writeFileSync(join(dataDir, 'running.json'), text);
    note(JSON.stringify({ pid: 2 ** 22 - 1, since: '1', purpose: 'start' }));
    holdDataFolder(dataDir, 'start').release();
    note(JSON.stringify({ pid: process.pid, since: 'another beginning', purpose: 'start' }));
    holdDataFolder(dataDir, 'start').release();
    note('{"pid": ');
    holdDataFolder(dataDir, 'start').release();
  });
});
