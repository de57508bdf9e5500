import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, processStart } from './postgres/processes';

/** Who holds a data folder. */
export interface Holder {
  readonly pid: number;
  /** When the process began: tells it from a later one with the same id. */
  readonly since: string | undefined;
  readonly purpose: string;
  /** What others may know about it, such as its address. */
  readonly url?: string;
  /** Port of the embedded PostgreSQL, once it runs. */
  readonly databasePort?: number;
  /** It has been asked to end, and will be gone in a few seconds. */
  readonly stopping?: boolean;
}

/** A data folder is used by one command at a time. */
export class DataFolderHeld extends Error {
  override name = 'DataFolderHeld';
  constructor(readonly holder: Holder) {
    super(`The data folder is in use by process ${holder.pid} (${holder.purpose}).`);
  }
}

const lockPath = (dataDir: string): string => join(dataDir, 'running.json');

/** Who holds the folder now, if that process still runs. */
export function holderOf(dataDir: string): Holder | undefined {
  let holder: Holder;
  try {
    holder = JSON.parse(readFileSync(lockPath(dataDir), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
  if (typeof holder.pid !== 'number' || !isAlive(holder.pid)) return undefined;
  if (holder.since !== undefined && processStart(holder.pid) !== holder.since) return undefined;
  return holder;
}

/** Written aside first: nobody ever reads half a note. */
function writeAside(dataDir: string, holder: Holder): string {
  const aside = `${lockPath(dataDir)}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(holder), { mode: 0o644 });
  return aside;
}

function claim(dataDir: string, holder: Holder): boolean {
  const aside = writeAside(dataDir, holder);
  try {
    linkSync(aside, lockPath(dataDir));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Takes the data folder for this process, until `release` or the process's end, however it ends: a note of a process
 * that no longer runs is swept away.
 * @param purpose the command, as people know it (`start`, `import`)
 * @throws DataFolderHeld when another process holds it
 */
export function holdDataFolder(
  dataDir: string,
  purpose: string,
): { release: () => void; note: (facts: Pick<Holder, 'url' | 'databasePort' | 'stopping'>) => void } {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  let holder: Holder = { pid: process.pid, since: processStart(process.pid), purpose };
  while (!claim(dataDir, holder)) {
    const other = holderOf(dataDir);
    if (other) throw new DataFolderHeld(other);
    rmSync(lockPath(dataDir), { force: true });
  }
  return {
    release: () => rmSync(lockPath(dataDir), { force: true }),
    note: (facts) => {
      holder = { ...holder, ...facts };
      renameSync(writeAside(dataDir, holder), lockPath(dataDir));
    },
  };
}
