import type { Core } from '@strapi/strapi';

/** Work that a request left for after its commit: it runs beside the answer, and is waited for when the program stops. */
export interface AfterCommitWork {
  run(work: readonly (() => Promise<void>)[]): void;
  /** Settles when all work that was begun has ended. */
  settle(): Promise<void>;
}

/**
 * The transaction is over when this runs, so the work has no actor: it goes through the System or enqueues a job.
 * A failure is logged and stops nothing: what must not get lost belongs into a job of the transaction itself.
 */
export default function afterCommit({ strapi }: { strapi: Core.Strapi }): AfterCommitWork {
  const running = new Set<Promise<void>>();
  const perform = async (work: readonly (() => Promise<void>)[]): Promise<void> => {
    for (const one of work) {
      await one().catch((error: unknown) => strapi.log.error(error as Error));
    }
  };
  return {
    run(work) {
      const promise: Promise<void> = perform([...work]).finally(() => running.delete(promise));
      running.add(promise);
    },
    async settle() {
      await Promise.all(running);
    },
  };
}
