import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import type { System } from '@ortak/database';
import { headText, type Head } from '../domain/link';
import { sealEntries } from '../repositories/chain';
import { writeHead } from '../repositories/head-file';

/** Puts finished entries into the chain, every few seconds, on whichever node comes first. */
export interface Sealing {
  /** Seals everything that has been committed. @returns how many entries, 0 when another node is at it */
  seal(): Promise<number>;
  /** On nodes that take jobs; after the database's objects have been applied. */
  start(): void;
  stop(): Promise<void>;
}

const everySeconds = 4;
const batchSize = 20_000;
/** How often the head is said in the log, which usually leaves the machine. */
const sayEvery = 3_600_000;

export default function sealing({ strapi }: { strapi: Core.Strapi }): Sealing {
  const system = () => strapi.plugin('access').service('system') as System;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let said = 0;

  const keep = (head: Head): void => {
    writeHead(readSettings().dataDir, head);
    if (Date.now() - said < sayEvery) return;
    said = Date.now();
    strapi.log.info(`Audit trail sealed: ${headText(head)}`);
  };

  const seal = async (): Promise<number> => {
    let total = 0;
    for (let more = true; more;) {
      const head = await system().transaction((sql) => sealEntries(sql, batchSize));
      if (head) keep(head);
      total += head?.sealed ?? 0;
      more = !stopped && head?.sealed === batchSize;
    }
    return total;
  };

  const tick = (): void => {
    timer = setTimeout(() => {
      running = seal()
        .catch((error: unknown) => stopped || strapi.log.error(error as Error))
        .finally(() => stopped || tick());
    }, everySeconds * 1000).unref();
  };

  return {
    seal,
    start() {
      if (readSettings().role !== 'web' && timer === undefined) tick();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
