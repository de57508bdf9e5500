import { spawn } from 'node:child_process';

/**
 * Stops the server when this process ends without having done so (SIGKILL, a crash). A shell waits at a pipe that
 * closes with this process, however it ends; it costs one megabyte and needs nothing to be installed.
 * @returns ends the guard, once the server has stopped
 */
export function guardServer(pid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const guard = spawn('/bin/sh', ['-c', 'read -r word; [ "$word" = over ] || kill -INT "$0"', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    detached: true,
  });
  // Without a shell the next start stops the server instead.
  guard.on('error', () => undefined);
  guard.stdin?.on('error', () => undefined);
  guard.unref();
  (guard.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return () => {
    guard.stdin?.end('over\n');
  };
}
