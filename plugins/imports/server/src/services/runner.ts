import type { Core } from '@strapi/strapi';
import { systemClock } from '@ortak/kernel/calendar';
import type { Sql, System } from '@ortak/database';
import { JobOver, type JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { cancelJob, type Report } from '../repositories/jobs';
import { performImport } from './perform-import';

/** Runs imports as jobs: on whichever node is free, and again when the node that ran one was killed. */
export interface ImportRunner {
  /** Says how the job is done; before the worker starts. */
  declare(): void;
  /** Hands an import to a worker, in the transaction that filed it. */
  enqueueIn(sql: Sql, id: number): Promise<void>;
  /** Runs an import here and now. @returns its report, or undefined when another one runs it or it has ended */
  perform(
    id: number,
    onProgress?: (done: number, total: number) => void | Promise<void>,
  ): Promise<Report | undefined>;
}

const task = 'import';

export default function runner({ strapi }: { strapi: Core.Strapi }): ImportRunner {
  const worker = () => strapi.plugin('jobs').service('worker') as JobWorker;
  const perform: ImportRunner['perform'] = (id, onProgress) =>
    performImport(
      {
        system: strapi.plugin('access').service('system') as System,
        registry: strapi.plugin('simple-rest').service('registry') as Registry,
        clock: systemClock,
        onFault: (error) => strapi.log.error(error as Error),
        ...(onProgress === undefined ? {} : { onProgress }),
      },
      id,
    );
  return {
    declare() {
      worker().declare(
        task,
        async (payload, { report }) => {
          // Being asked to stop is told to an import by its own list, where it also reports.
          const tell = (done: number, total: number) => report(done, total).catch(() => undefined);
          const ended = await perform((payload as { id: number }).id, tell);
          if (ended?.status === 'cancelled') throw new JobOver('cancelled');
          if (ended?.status === 'failed') throw new JobOver('failed', ended.errors[0]?.message);
        },
        { stop: (sql, payload) => cancelJob(sql, (payload as { id: number }).id), repeatable: false },
      );
    },
    // One queue: imports run one after the other, and leave the other hands of a worker free.
    enqueueIn: (sql, id) =>
      worker().enqueueIn(sql, task, { id }, { jobKey: `import:${id}`, queueName: 'imports' }),
    perform,
  };
}
