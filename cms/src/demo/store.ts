import type { Sql } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import {
  prepareRecords,
  storeRecords,
  type Input,
} from '@ortak/plugin-simple-rest/server/services/write-records';

export type Body = Readonly<Record<string, unknown>>;

/** Stores records as a form or an import would: with every rule of their resource. */
export interface Store {
  /** @returns the ids, in the order of the bodies */
  add(resource: string, bodies: readonly Body[]): Promise<number[]>;
  change(resource: string, changes: readonly { readonly id: number; readonly body: Body }[]): Promise<void>;
}

/** @param sql a transaction of the system */
export function openStore(registry: Registry, sql: Sql): Store {
  const dependencies = { sql, actor: { kind: 'system' } as const };
  const write = async (name: string, inputs: readonly Input[]): Promise<number[]> => {
    if (inputs.length === 0) return [];
    const prepared = await prepareRecords(registry, dependencies, registry.need(name), inputs);
    const wrong = prepared.writes.flatMap(({ errors }) => errors);
    // A mistake of ours: which one must stand in the log.
    if (wrong.length > 0) throw new Error(`Demo data of ${name}: ${JSON.stringify(wrong.slice(0, 3))}`);
    return storeRecords(registry, dependencies, prepared);
  };
  return {
    add: (resource, bodies) =>
      write(
        resource,
        bodies.map((body) => ({ body })),
      ),
    change: async (resource, changes) => void (await write(resource, changes)),
  };
}
