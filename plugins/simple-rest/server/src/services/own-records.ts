import type { Actor } from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';
import type { Registry } from './registry';
import { prepareRecords, storeRecords } from './write-records';

/** The writing of a record by the rules of its resource, for engines that stand below this one. */
export class OwnRecords {
  constructor(private readonly registry: () => Registry) {}

  /** @throws Refusal 400 with the errors; 404 when the record does not exist for the caller */
  async write(sql: Sql, actor: Actor, name: string, id: number, body: unknown): Promise<void> {
    const registry = this.registry();
    const resource = registry.need(name, actor.kind === 'portal' ? 'portal' : 'console');
    const dependencies = { sql, actor };
    const prepared = await prepareRecords(registry, dependencies, resource, [{ id, body }]);
    await storeRecords(registry, dependencies, prepared);
  }
}
