import type { System } from '@ortak/database';
import { endRun } from '../repositories/runs';
import { runBatches, type RunDependencies } from '../services/run-batch';
import type { Task } from '@ortak/plugin-jobs/server/services/worker';

async function giveUp(
  { system, clock }: { system: System; clock: RunDependencies['clock'] },
  id: number,
  error: Error,
): Promise<void> {
  await system.transaction((sql) =>
    endRun(sql, id, 'failed', clock.now().toISOString(), error.message.slice(0, 1000)),
  );
}

/** The job of a run. A failure is tried again from the last committed batch; after the last attempt the run says why. */
export function billRun(
  dependencies: () => RunDependencies & { readonly refreshClock: () => Promise<void> },
): Task {
  return async (payload, attempt) => {
    const { system, clock, refreshClock } = dependencies();
    const { run } = payload as { run: number };
    await refreshClock();
    try {
      await runBatches({ system, clock, onProgress: attempt.report }, run);
    } catch (error) {
      // A run that was asked to stop says so itself.
      if (attempt.last && (error as Error).name !== 'JobOver')
        await giveUp({ system, clock }, run, error as Error);
      throw error;
    }
  };
}
