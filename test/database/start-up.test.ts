import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { findProcesses, isAlive, makeFolder, removeFolder, until } from '../support/own-postgres';

/**
 * The command itself, as an operator uses it. Reads /proc to see which processes there are, so it runs on Linux only.
 */
const onLinux = process.platform === 'linux' ? describe : describe.skip;
const root = resolve(__dirname, '..', '..');
const PATIENCE = 90_000;

jest.setTimeout(240_000);

interface Running {
  readonly child: ChildProcess;
  readonly printed: () => string;
  readonly code: Promise<number | null>;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });

const parentOf = (pid: string): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
};

/** All processes below one, itself included. */
function familyOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const below = all.filter((name) => parentOf(name) === pid).map(Number);
  return [pid, ...below.flatMap(familyOf)];
}

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

onLinux('npm start', () => {
  const dataDir = makeFolder();
  let port: number;
  const family = new Set<number>();

  beforeAll(async () => {
    port = await freePort();
  });
  afterEach(async () => {
    for (const pid of family) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    await until(allGone, 5_000);
    family.clear();
  });
  afterAll(() => removeFolder(dataDir));

  function command(program: string, args: string[], more: Record<string, string> = {}): Running {
    const kept = Object.entries(process.env).filter(
      ([name]) => !/^(ORTAK_|npm_|DATABASE_URL|NODE_ENV|JEST_)/.test(name),
    );
    const env = {
      ...Object.fromEntries(kept),
      PORT: String(port),
      ORTAK_DATA_DIR: dataDir,
      ORTAK_DEMO: 'false',
      ...more,
    };
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { child, printed: () => text, code: new Promise((done) => child.once('exit', done)) };
  }
  const launch = (more?: Record<string, string>): Running =>
    command(process.execPath, ['config/run/start.mjs'], more);

  async function ready(running: Running): Promise<{ launcher: number; application: number; server: number }> {
    await until(() => {
      if (running.child.exitCode !== null) throw new Error(`It ended:\n${running.printed()}`);
      return running.printed().includes('Ortak is ready');
    }, PATIENCE);
    const pids = familyOf(running.child.pid as number);
    for (const pid of pids) family.add(pid);
    const find = (text: string): number =>
      pids.find((pid) => new RegExp(`^\\S*node .*${text}`).test(commandOf(pid))) as number;
    return {
      launcher: find('config/run/start.mjs'),
      application: find('cms/dist/src/main.js'),
      server: Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    };
  }
  const answers = async (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  /** The application's connections recover without a restart. */
  const reachesDatabase = async (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/readyz`)
      .then(async (response) => ((await response.json()) as { database: boolean }).database)
      .catch(() => false);
  const allGone = (): boolean => [...family].every((pid) => !isAlive(pid));

  test('X6 says where it is, a second one says so plainly and leaves it alone, SIGTERM stops everything within 5 s', async () => {
    const first = command('npm', ['start']);
    const pids = await ready(first);
    expect(first.printed()).toContain(`http://localhost:${port}/console`);
    expect(await answers()).toBe(true);

    const second = launch();
    expect(await second.code).toBe(1);
    expect(second.printed()).toContain(`Ortak is running already at http://localhost:${port}`);
    expect(second.printed()).toContain(`process ${pids.launcher}`);
    expect(await answers()).toBe(true);

    first.child.kill('SIGTERM');
    expect(await until(allGone, 5_000)).toBeLessThan(5_000);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
  });

  test('X6 Ctrl-C stops everything within 5 s, and each kind of crash leaves nothing that blocks the next start', async () => {
    const one = launch();
    const first = await ready(one);
    process.kill(first.application, 'SIGKILL');
    expect(await one.code).toBe(1);
    expect(one.printed()).toContain('The application ended unexpectedly (SIGKILL)');
    await until(allGone, 5_000);

    const two = launch();
    const second = await ready(two);
    process.kill(second.launcher, 'SIGKILL');
    await until(allGone, 5_000);

    const three = launch();
    const third = await ready(three);
    for (const pid of [third.launcher, third.application, third.server]) process.kill(pid, 'SIGKILL');

    const four = launch();
    const fourth = await ready(four);
    process.kill(fourth.server, 'SIGKILL');
    await until(() => four.printed().includes('PostgreSQL runs again.'), 15_000);
    await until(reachesDatabase, 15_000);

    four.child.kill('SIGINT');
    expect(await four.code).toBe(0);
    await until(allGone, 5_000);
  });

  test('X6 interrupted in the middle of its first start it stops what it has begun, and the next start is clean', async () => {
    const fresh = makeFolder();
    const interrupted = launch({ ORTAK_DATA_DIR: fresh });
    await until(() => interrupted.printed().includes('Starting PostgreSQL'), PATIENCE);
    interrupted.child.kill('SIGTERM');
    expect(await interrupted.code).toBe(0);
    const { name } = JSON.parse(readFileSync(join(fresh, 'postgres.json'), 'utf8')) as { name: string };
    expect(findProcesses(name)).toEqual([]);
    expect(existsSync(join(fresh, 'running.json'))).toBe(false);
    removeFolder(fresh);
  });

  test('X6 a port of another program is named, and nothing is started', async () => {
    const blocker = createServer();
    await new Promise<void>((done) => blocker.listen(0, '127.0.0.1', done));
    const taken = (blocker.address() as AddressInfo).port;
    const refused = launch({ PORT: String(taken) });
    expect(await refused.code).toBe(1);
    expect(refused.printed()).toContain(`Port ${taken} is in use by another program`);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
    await new Promise((done) => blocker.close(done));
  });

  test('X6 wrong settings are named before anything is started', async () => {
    const refused = launch({ ORTAK_ROLE: 'everything', SMTP_URL: 'nonsense' });
    expect(await refused.code).toBe(1);
    expect(refused.printed()).toMatch(/ORTAK_ROLE: must be all, web or worker/);
    expect(refused.printed()).toMatch(/SMTP_URL: must be an address/);
    expect(refused.printed()).not.toContain('    at ');
  });
});
