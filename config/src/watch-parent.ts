/**
 * Calls `onLost` once when the launcher that started this process is gone, however it ended: the channel between
 * the two closes then. Without a launcher (the process was started by hand) nothing happens.
 */
export function watchParent(onLost: () => void): void {
  if (typeof process.send !== 'function') return;
  process.once('disconnect', onLost);
  // The channel alone must not keep the process running.
  process.channel?.unref();
}
