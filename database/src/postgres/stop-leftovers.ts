import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster';
import { findProcesses, isAlive, signal, waitForEnd } from './processes';

const pidFile = (cluster: Cluster): string => join(cluster.folder, 'postmaster.pid');

function notedPid(cluster: Cluster): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile(cluster), 'utf8'), 10);
    return pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Where processes cannot be listed by name (Windows), the pid file is the only witness. */
function runningProcesses(cluster: Cluster): number[] {
  if (process.platform !== 'win32') return findProcesses(cluster.name);
  const pid = notedPid(cluster);
  return pid !== undefined && isAlive(pid) ? [pid] : [];
}

/**
 * Ends what a killed launcher or a killed server left behind: a server nobody looks after, helpers of a dead server
 * that still hold its memory, and a pid file that names a process which is gone or is something else by now (the
 * server would refuse to start beside it).
 * @returns whether there was anything to end
 */
export async function stopLeftovers(cluster: Cluster): Promise<boolean> {
  const running = runningProcesses(cluster);
  if (running.length > 0) {
    const main = notedPid(cluster);
    if (main !== undefined && running.includes(main)) {
      signal(main, 'SIGINT');
      if (!(await waitForEnd(running, 4_000))) signal(main, 'SIGQUIT');
    } else {
      for (const pid of running) signal(pid, 'SIGTERM');
    }
    if (!(await waitForEnd(running, 2_000))) {
      for (const pid of running) signal(pid, 'SIGKILL');
      if (!(await waitForEnd(running, 2_000))) {
        throw new Error(
          `Processes of an earlier PostgreSQL do not end: ${running.filter(isAlive).join(', ')}.`,
        );
      }
    }
  }
  // None of the cluster's processes runs any more, whatever the file says.
  if (notedPid(cluster) !== undefined) rmSync(pidFile(cluster), { force: true });
  return running.length > 0;
}
