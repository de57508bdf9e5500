import { chownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whom the database server runs as when this process is root. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED = ['postgres', 'ortak', 'nobody', 'daemon'];

function accounts(): ServerUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * PostgreSQL refuses root. As root, the server runs as whoever owns an existing cluster, else as a user of the system.
 * initdb needs the user to have a name, so a bare number would not do.
 * @param cluster the folder of the cluster, if it exists already
 * @returns undefined when this process is not root: the server then runs as the same user
 */
export function chooseServerUser(cluster?: string): ServerUser | undefined {
  if (typeof process.getuid !== 'function' || process.getuid() !== 0) return undefined;
  const known = accounts();
  const owner = cluster === undefined ? undefined : statSync(cluster, { throwIfNoEntry: false })?.uid;
  const byOwner = owner ? known.find((account) => account.uid === owner) : undefined;
  const chosen =
    byOwner ?? PREFERRED.map((name) => known.find((account) => account.name === name)).find(Boolean);
  if (!chosen || chosen.uid === 0) {
    throw new Error(
      'PostgreSQL cannot run as root and this system has no user to run it as. ' +
        'Create one (useradd --system ortak), start Ortak as an ordinary user, or set DATABASE_URL.',
    );
  }
  return chosen;
}

/** Gives a folder and all in it to the server's user, where they are not already theirs. */
export function giveTo(path: string, user: ServerUser): void {
  const status = lstatSync(path);
  if (status.uid !== user.uid) chownSync(path, user.uid, user.gid);
  if (!status.isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), user);
}
