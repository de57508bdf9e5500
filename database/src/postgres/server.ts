import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findBinaries, type Binaries } from './binaries';
import { findCluster, makeCluster, notePort, openFor, type Cluster } from './cluster';
import { guardServer } from './guard';
import { serverParameters, type Profile } from './parameters';
import { isAlive, pause, signal } from './processes';
import { reachableBinaries } from './reachable-copy';
import { stopLeftovers } from './stop-leftovers';

/** How to start the embedded server. */
export interface StartOptions {
  /** The data folder; the cluster lies in `postgres` below it. */
  readonly dataDir: string;
  /** Password of the superuser, used when the cluster is made. */
  readonly adminPassword: string;
  readonly profile?: Profile;
  /** Told what is being done, for progress lines. */
  readonly onProgress?: (what: 'create' | 'clear' | 'start') => void;
}

/** A running embedded server. */
export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  readonly pid: number;
  /** Whether the cluster was made by this start. */
  readonly created: boolean;
  /** Address of a database for the superuser. */
  adminUrl(database?: string): string;
  /** Resolves when the server has ended, and says whether it was asked to. */
  readonly ended: Promise<{ wanted: boolean; log: string }>;
  /** Stops the server: disconnects everyone, writes what is in memory, and gives up waiting after four seconds. */
  stop(): Promise<void>;
}

const READY_WITHIN = 60_000;
const FAST_STOP_WITHIN = 4_000;

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (wanted !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) resolve(freePort(0));
      else reject(error);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The last lines of the server's log: what it said before it ended. */
function lastWords(cluster: Cluster): string {
  try {
    return readFileSync(cluster.logFile, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
  } catch {
    return '';
  }
}

/** The server writes `ready` into the eighth line of its pid file, under its own id. */
function isReady(cluster: Cluster, pid: number): boolean {
  try {
    const lines = readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function launch(cluster: Cluster, binaries: Binaries, profile: Profile, port: number): ChildProcess {
  const folder = openFor(cluster.user, cluster.folder, 3);
  const log = openSync(cluster.logFile, 'a', 0o640);
  const parameters = Object.entries(serverParameters(profile, port, cluster.name));
  const child = spawn(
    binaries.postgres,
    ['-D', folder.name, ...parameters.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      uid: cluster.user?.uid,
      gid: cluster.user?.gid,
      cwd: cluster.user ? '/' : undefined,
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log, log, ...(folder.descriptor === undefined ? [] : [folder.descriptor])],
      // A session of its own: Ctrl-C in the terminal must reach the launcher alone, which stops things in order.
      detached: true,
    },
  );
  closeSync(log);
  if (folder.descriptor !== undefined) closeSync(folder.descriptor);
  return child;
}

async function waitUntilReady(cluster: Cluster, child: ChildProcess): Promise<boolean> {
  const until = performance.now() + READY_WITHIN;
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  while (performance.now() < until) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (child.pid !== undefined && isReady(cluster, child.pid)) return true;
    await pause(10);
  }
  child.kill('SIGQUIT');
  throw new Error(`PostgreSQL was not ready after ${READY_WITHIN / 1000} s:\n${lastWords(cluster)}`);
}

function turnLog(cluster: Cluster): void {
  if (!statSync(cluster.logFile, { throwIfNoEntry: false })?.size) return;
  renameSync(cluster.logFile, `${cluster.logFile}.1`);
}

/** Starts the program, and once more when its port or its predecessor's memory was still taken. */
async function launchUntilReady(
  cluster: Cluster,
  binaries: Binaries,
  profile: Profile,
): Promise<{ child: ChildProcess; port: number; releaseGuard: () => void }> {
  let port = await freePort(cluster.port ?? 0);
  for (let attempt = 1; ; attempt += 1) {
    turnLog(cluster);
    const child = launch(cluster, binaries, profile, port);
    // From its first moment on: whatever happens to this process, the server does not stay behind.
    const releaseGuard = child.pid === undefined ? () => undefined : guardServer(child.pid);
    if (await waitUntilReady(cluster, child)) return { child, port, releaseGuard };
    releaseGuard();
    const words = lastWords(cluster);
    const passing = /could not bind|already in use|still in use|lock file/.test(words);
    if (!passing || attempt === 5) throw new Error(`PostgreSQL did not start:\n${words}`);
    if (/could not bind|already in use/.test(words)) port = await freePort(0);
    await pause(200 * attempt);
    await stopLeftovers(cluster);
  }
}

/**
 * Starts the embedded PostgreSQL of a data folder: makes the cluster on first use, ends what a killed predecessor
 * left running, and waits until connections are accepted. The caller makes sure that nobody else uses the folder
 * (`holdDataFolder`).
 * @throws Error with the server's own last lines when it does not start
 */
export async function startPostgres(options: StartOptions): Promise<PostgresServer> {
  const cluster = findCluster(options.dataDir);
  if (await stopLeftovers(cluster)) options.onProgress?.('clear');
  const { binaries, remove } = reachableBinaries(findBinaries(), cluster.user, cluster.name);
  if (!statSync(join(cluster.folder, 'PG_VERSION'), { throwIfNoEntry: false }))
    options.onProgress?.('create');
  const created = await makeCluster(cluster, binaries, options.adminPassword);
  options.onProgress?.('start');
  const { child, port, releaseGuard } = await launchUntilReady(
    cluster,
    binaries,
    options.profile ?? 'durable',
  );
  const pid = child.pid as number;
  notePort(options.dataDir, cluster, port);

  let wanted = false;
  const ended = new Promise<{ wanted: boolean; log: string }>((resolve) => {
    child.once('exit', () => {
      releaseGuard();
      remove();
      resolve({ wanted, log: wanted ? '' : lastWords(cluster) });
    });
  });
  return {
    host: '127.0.0.1',
    port,
    pid,
    created,
    adminUrl: (database = 'postgres') =>
      `postgresql://postgres:${encodeURIComponent(options.adminPassword)}@127.0.0.1:${port}/${database}`,
    ended,
    async stop() {
      wanted = true;
      if (!isAlive(pid)) return;
      signal(pid, 'SIGINT');
      const patience = setTimeout(() => signal(pid, 'SIGQUIT'), FAST_STOP_WITHIN);
      await ended;
      clearTimeout(patience);
    },
  };
}
