import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { chooseServerUser, giveTo, type ServerUser } from './server-user';

const MAJOR = '18';

/**
 * Turkish alphabetical order (CLDR's rules for tr) on the root locale. The locale tr-TR itself would also change
 * lower() and upper(): lower('INFO') would be 'ınfo', and neither codes nor e-mail addresses would be found any more.
 */
const TURKISH_ORDER =
  '&C < ç <<< Ç &G < ğ <<< Ğ &[before 1]i < ı <<< I &i <<< İ &O < ö <<< Ö &S < ş <<< Ş &U < ü <<< Ü';

/** A database cluster on disk: where it is, and what tells its processes apart. */
export interface Cluster {
  /** PostgreSQL's data directory. */
  readonly folder: string;
  readonly logFile: string;
  /** Stands in the command line of each of its processes. */
  readonly name: string;
  readonly user: ServerUser | undefined;
  port: number | undefined;
}

interface Noted {
  name: string;
  port?: number;
}

const notePath = (dataDir: string): string => join(dataDir, 'postgres.json');

function readNote(dataDir: string): Noted | undefined {
  try {
    const note = JSON.parse(readFileSync(notePath(dataDir), 'utf8')) as Partial<Noted>;
    return typeof note.name === 'string' ? { name: note.name, port: note.port } : undefined;
  } catch {
    // Absent, or half written at a power cut: a new name does no harm.
    return undefined;
  }
}

function writeNote(dataDir: string, note: Noted): void {
  const aside = `${notePath(dataDir)}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(note)}\n`);
  renameSync(aside, notePath(dataDir));
}

/** Keeps the port that the cluster listens on, so that it stays the same from start to start. */
export function notePort(dataDir: string, cluster: Cluster, port: number): void {
  if (cluster.port === port) return;
  cluster.port = port;
  writeNote(dataDir, { name: cluster.name, port });
}

/** What a data folder knows of its cluster, whether or not that has been made yet. */
export function findCluster(dataDir: string): Cluster {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const folder = join(dataDir, 'postgres');
  let note = readNote(dataDir);
  if (!note) {
    note = { name: `ortak-${randomBytes(6).toString('hex')}` };
    writeNote(dataDir, note);
  }
  return {
    folder,
    logFile: join(dataDir, 'postgres.log'),
    name: note.name,
    user: chooseServerUser(folder),
    port: note.port,
  };
}

/** The major version of the cluster in a folder, or undefined when there is none. */
function versionOf(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * A path as the server names it. As root on Linux the server gets it as an open descriptor, because its user often
 * cannot pass through the folders above.
 * @param position of the descriptor among those of the new process
 */
export function openFor(
  user: ServerUser | undefined,
  path: string,
  position: number,
): { name: string; descriptor: number | undefined } {
  if (!user || process.platform !== 'linux') return { name: path, descriptor: undefined };
  return { name: `/proc/self/fd/${position}`, descriptor: openSync(path, 'r') };
}

function run(
  program: string,
  args: string[],
  user: ServerUser | undefined,
  descriptors: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      uid: user?.uid,
      gid: user?.gid,
      cwd: user ? '/' : undefined,
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe', ...descriptors],
    });
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `PostgreSQL could not create its data folder (initdb ended with ${code}):\n${said.trim()}`,
          ),
        );
    });
  });
}

/**
 * Makes the cluster if there is none yet: UTF-8, Turkish order, passwords by SCRAM. It is made aside and renamed, so
 * that an interrupted start leaves nothing half-made.
 * @returns whether it was made just now
 */
export async function makeCluster(
  cluster: Cluster,
  binaries: Binaries,
  adminPassword: string,
): Promise<boolean> {
  const version = versionOf(cluster.folder);
  if (version === MAJOR) {
    if (cluster.user && statSync(cluster.folder).uid !== cluster.user.uid)
      giveTo(cluster.folder, cluster.user);
    return false;
  }
  if (version !== undefined) {
    throw new Error(
      `${cluster.folder} was made by PostgreSQL ${version}; this is PostgreSQL ${MAJOR}. ` +
        `Dump it with PostgreSQL ${version} and restore it here, or name another folder in ORTAK_DATA_DIR.`,
    );
  }
  const aside = `${cluster.folder}.new`;
  const passwordFile = `${cluster.folder}.password`;
  rmSync(aside, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(aside, { mode: 0o700 });
  writeFileSync(passwordFile, `${adminPassword}\n`, { mode: 0o600 });
  if (cluster.user) {
    chownSync(aside, cluster.user.uid, cluster.user.gid);
    chownSync(passwordFile, cluster.user.uid, cluster.user.gid);
  }
  const folder = openFor(cluster.user, aside, 3);
  const password = openFor(cluster.user, passwordFile, 4);
  const descriptors = [folder.descriptor, password.descriptor].filter((one) => one !== undefined);
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${folder.name}`,
        `--pwfile=${password.name}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=und',
        `--icu-rules=${TURKISH_ORDER}`,
        '--no-sync',
        '--no-instructions',
      ],
      cluster.user,
      descriptors,
    );
    renameSync(aside, cluster.folder);
    return true;
  } finally {
    for (const descriptor of descriptors) closeSync(descriptor);
    rmSync(passwordFile, { force: true });
    rmSync(aside, { recursive: true, force: true });
  }
}
