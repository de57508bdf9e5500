import { allows, type Actor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';
import { keyPattern } from '../domain/definition';
import { inferDefinition, type NewField } from '../domain/infer-definition';
import type { Catalog } from './catalog';

export type { NewField };

/** Whether somebody may define extra fields: our own program and administrators. */
export const mayDefineFields = (actor: Actor): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'staff' && actor.administrator && allows(actor.rights, 'field-definitions', 'create'));

const catalogOf = (registry: Registry): Catalog => registry.extraFields as Catalog;

/** Brings the definitions up to date, for work that is no request. */
export const refreshFields = (registry: Registry): Promise<void> => catalogOf(registry).refresh();

/** A registry that knows these fields already. @param fields that nobody has defined yet */
export function withFields(registry: Registry, fields: readonly NewField[]): Registry {
  const good = fields.filter(({ key }) => keyPattern.test(key));
  const definitions = good.map((field, index) => ({ ...inferDefinition(field), id: -1 - index }));
  return registry.withExtraFields(catalogOf(registry).definitions.with(definitions));
}

/**
 * Defines fields in the caller's transaction.
 * @throws Refusal 400 when one cannot be; 409 when somebody else has defined it meanwhile
 */
export async function createFields(
  { sql, actor, registry }: { readonly sql: Sql; readonly actor: Actor; readonly registry: Registry },
  fields: readonly NewField[],
): Promise<void> {
  if (fields.length === 0) return;
  if (!mayDefineFields(actor)) throw new Refusal(403, 'forbidden');
  const inputs = fields.map((field) => {
    const { entity, key, type, labels, options } = inferDefinition(field);
    return { body: { entity, key, type, labels, options } };
  });
  const prepared = await prepareRecords(registry, { sql, actor }, registry.need('field-definitions'), inputs);
  await storeRecords(registry, { sql, actor }, prepared);
}
