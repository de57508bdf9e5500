import type { PoolClient } from 'pg';
import type { System } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { indexPrefix, wantedIndexes, type WantedIndex } from '../domain/field-sql';
import { loadDefinitions } from '../repositories/definitions';
import {
  analyse,
  besideTransactions,
  buildIndex,
  dropIndex,
  findIndexes,
  forgetBuild,
  noteBuild,
  readProgress,
} from '../repositories/indexes';

/** How often progress is told, in milliseconds. */
const every = 500;

/** Which definition's indexes are to be as it asks. The entity is given when the definition itself has gone. */
export interface IndexJob {
  readonly definition: number;
  readonly entity?: string;
}

export interface BuildDependencies {
  readonly system: System;
  readonly registry: Registry;
  /** Told how far the job is, in thousandths of an index. */
  readonly report: (done: number, total: number) => Promise<void>;
}

/**
 * Makes the indexes of one definition what it asks for: builds those that are missing, beside running writes, and drops those
 * that nobody asks for any more. May be killed anywhere and run again: what was half built is dropped first.
 */
export async function buildIndexes(
  { system, registry, report }: BuildDependencies,
  { definition: id, entity }: IndexJob,
): Promise<void> {
  const all = await system.transaction((sql) => loadDefinitions(sql));
  const definition = all.find((one) => one.id === id);
  const resource = registry.plain(definition?.entity ?? entity ?? '');
  if (resource === undefined) return;
  const { table } = resource.shape;
  const plain = table.replaceAll('"', '');
  const wanted = definition === undefined ? [] : wantedIndexes(definition, plain);
  await besideTransactions(system.pool, async (client) => {
    const present = await findIndexes(client, table, indexPrefix(plain, id));
    const missing = wanted.filter(({ name }) => present.get(name) !== true);
    const useless = [...present].filter(
      ([name, valid]) => !valid || !wanted.some((one) => one.name === name),
    );
    for (const [name] of useless) await dropIndex(client, name);
    if (definition === undefined) return forgetBuild(system, id);
    if (missing.length > 0) await buildAll({ system, client, table, id, report }, missing);
    await noteBuild(system, id, { state: wanted.length === 0 ? 'none' : 'ready', done: 1, total: 1 });
  });
}

async function buildAll(
  {
    system,
    client,
    table,
    id,
    report,
  }: Omit<BuildDependencies, 'registry'> & { client: PoolClient; table: string; id: number },
  missing: readonly WantedIndex[],
): Promise<void> {
  let at = 0;
  // Each index counts the same; within one, the share of its present phase.
  const tell = async (): Promise<void> => {
    const inside = await readProgress(system.pool, table);
    const share = inside === undefined || inside.total === 0 ? 0 : Math.min(1, inside.done / inside.total);
    const [done, total] = [Math.round((at + share) * 1000), missing.length * 1000];
    await noteBuild(system, id, { state: 'building', done, total });
    await report(done, total);
  };
  await tell();
  let telling: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    telling = tell().catch(() => undefined);
  }, every);
  try {
    for (const index of missing) {
      await buildIndex(client, table, index);
      at += 1;
    }
    await analyse(client, table);
  } catch (error) {
    clearInterval(timer);
    await telling;
    await noteBuild(system, id, {
      state: 'failed',
      done: 0,
      total: 1,
      error: (error as Error).message.slice(0, 500),
    });
    throw error;
  } finally {
    clearInterval(timer);
    await telling;
  }
}
