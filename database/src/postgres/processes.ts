import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const onLinux = process.platform === 'linux';

/** Fields of /proc/<pid>/stat after the name, which may itself hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Whether a process runs. A dead one that nobody has reaped yet does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (!onLinux) return true;
  const state = statFields(pid)?.[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/** When a process began, as its system writes it. With the id it names one process for good: ids are reused. */
export function processStart(pid: number): string | undefined {
  if (onLinux) return statFields(pid)?.[19];
  if (process.platform === 'win32') return undefined;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Processes whose command line holds `marker`, other than this one. The server's processes carry the name of their
 * cluster in it, the helpers of a killed server included.
 */
export function findProcesses(marker: string): number[] {
  if (process.platform === 'win32') return [];
  if (!onLinux) {
    const list = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
    return list
      .split('\n')
      .filter((line) => line.includes(marker))
      .map((line) => Number.parseInt(line, 10))
      .filter((pid) => pid !== process.pid);
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      if (pid === process.pid) return false;
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(marker) && isAlive(pid);
      } catch {
        return false;
      }
    });
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Signals a process that may be gone already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already, which is what was wanted.
  }
}

/** Waits until none of the processes runs. @returns whether that came true in time */
export async function waitForEnd(pids: readonly number[], milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (pids.some(isAlive)) {
    if (performance.now() > until) return false;
    await pause(20);
  }
  return true;
}
