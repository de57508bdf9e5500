import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { binariesIn, type Binaries } from './binaries';
import type { ServerUser } from './server-user';

const runs = (binaries: Binaries, user: ServerUser): boolean =>
  spawnSync(binaries.postgres, ['--version'], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0 &&
  spawnSync(binaries.initdb, ['--version'], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0;

function passable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (!existsSync(at) || (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function openUp(path: string): void {
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return;
  chmodSync(path, status.isDirectory() ? 0o755 : path.includes('/bin/') ? 0o755 : 0o644);
  if (status.isDirectory()) for (const name of readdirSync(path)) openUp(join(path, name));
}

/**
 * PostgreSQL refuses to run as root, and the user it runs as instead often cannot pass through the folder of the
 * checkout (`/root`, a private temporary folder). Then the programs run from a copy that everyone may read.
 * The data stays where it is: the server gets it as an open folder.
 * @param id tells the copies of several data folders apart
 * @returns the programs that `user` can run, and what removes the copy again
 */
export function reachableBinaries(
  original: Binaries,
  user: ServerUser | undefined,
  id: string,
): { binaries: Binaries; remove: () => void } {
  if (!user || (passable(dirname(original.postgres)) && runs(original, user))) {
    return { binaries: original, remove: () => undefined };
  }
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp', '/var/lib'])) {
    if (!passable(parent)) continue;
    const folder = join(parent, `ortak-postgresql-${id}`);
    // A name in a shared folder is trusted only when it is root's own.
    if (existsSync(folder) && (lstatSync(folder).uid !== 0 || !lstatSync(folder).isDirectory())) continue;
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    if (existsSync(folder) && runs(binariesIn(folder), user)) return { binaries: binariesIn(folder), remove };
    remove();
    const aside = mkdtempSync(`${folder}-`);
    cpSync(original.folder, aside, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (from) => !from.endsWith('.a'),
    });
    openUp(aside);
    renameSync(aside, folder);
    if (runs(binariesIn(folder), user)) return { binaries: binariesIn(folder), remove };
    remove();
  }
  throw new Error(
    `PostgreSQL cannot run as root, and the user ${user.name} cannot reach ${original.folder}. ` +
      'Start Ortak as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}
