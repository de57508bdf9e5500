import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startHosted } from './hosted-app';

/** The app's own program. */
export const program = resolve(__dirname, '..', '..', 'cms', 'dist', 'src', 'main.js');
const READY_WITHIN = 90_000;

export type AppEnvironment = Readonly<Record<string, string>>;

/** The environment of a test's app: its own database, every secret given, nothing loaded. */
export function appEnvironment(databaseUrl: string, more: AppEnvironment = {}): AppEnvironment {
  const secret = 'test-secret-test-secret-test-secret';
  return {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    ORTAK_DEMO: 'false',
    ORTAK_APP_KEYS: `${secret}-1,${secret}-2`,
    ORTAK_SESSION_SECRET: secret,
    ORTAK_ADMIN_SECRET: secret,
    ORTAK_API_TOKEN_SALT: secret,
    ORTAK_TRANSFER_TOKEN_SALT: secret,
    ORTAK_ENCRYPTION_KEY: secret,
    ORTAK_VAULT_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    ...more,
  };
}

/** A running app of its own. */
export interface AppProcess {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Ends it as an operator would, and waits. */
  stop(): Promise<void>;
  /** Ends it as a power failure would, and waits. */
  kill(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolvePort(port));
    });
  });
}

function waitForReady(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolveReady, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The app was not ready in time:\n${output()}`)),
      READY_WITHIN,
    );
    const check = () => {
      if (!output().includes('ORTAK READY')) return;
      clearTimeout(timer);
      resolveReady();
    };
    child.stdout?.on('data', check);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`The app ended (${code ?? signal}) before it was ready:\n${output()}`));
    });
  });
}

/** A started app: its process, what it has printed, and what ends it (once; asked again it only waits). */
export interface Started {
  readonly pid: number;
  output(): string;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts a program of its own for an app. */
async function startProgram(main: string, environment: AppEnvironment): Promise<Started> {
  const base = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => ['PATH', 'HOME', 'LANG', 'NODE_OPTIONS'].includes(name)),
  );
  const child = fork(main, [], {
    env: { ...base, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-200_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<void>((resolveEnd) => child.once('exit', () => resolveEnd()));
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  try {
    await waitForReady(child, () => printed);
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
  return { pid: child.pid as number, output: () => printed, end };
}

/**
 * Starts the compiled app and waits until it answers: in a host that has run others before (ORTAK_TEST_HOSTS), or in a
 * program of its own.
 * @param main a program of its own for this app: another one for tests that add routes, the app's own for what it prints
 */
export async function runApp(environment: AppEnvironment, main?: string): Promise<AppProcess> {
  const port = environment.PORT ?? String(await freePort());
  const given = environment.ORTAK_DATA_DIR;
  const dataDir = given ?? mkdtempSync(join(tmpdir(), 'ortak-app-'));
  const hosts = main === undefined ? process.env.ORTAK_TEST_HOSTS : undefined;
  const whole = { ...environment, PORT: port, ORTAK_DATA_DIR: dataDir };
  const cleanUp = () => {
    if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  const started = await (
    hosts === undefined ? startProgram(main ?? program, whole) : startHosted(hosts, whole, READY_WITHIN)
  ).catch((error: unknown) => {
    cleanUp();
    throw error;
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    await started.end(signal);
    cleanUp();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    pid: started.pid,
    output: started.output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
