import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'ortak-run-';

const runs = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Removes what runs that were killed have left behind. */
function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      if (!runs(Number(readFileSync(join(folder, 'pid'), 'utf8'))))
        rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or being made at this moment.
    }
  }
}

/**
 * A folder for everything that a run of tests writes outside the checkout: the database, and whatever the tests
 * themselves keep in the system's temporary folder.
 * @returns the database's folder, the environment that makes children use it, and what removes all of it
 */
export function makeTestFolder() {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  writeFileSync(join(folder, 'pid'), String(process.pid));
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  return {
    dataDir: join(folder, 'data'),
    environment: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
