import type { FieldError } from '@ortak/kernel/api';
import { readValue } from '@ortak/plugin-simple-rest/server/domain/read-value';
import type { Sql } from '@ortak/database';
import type { Lookup, Mapping } from '../domain/mapping';
import { shorten } from '../domain/table';
import { findRecords } from '../repositories/find-records';

/** The values of a lookup that is the same for every row, or undefined when it takes something from the row. */
function constantKey(lookup: Lookup): unknown[] | undefined {
  const key: unknown[] = [];
  for (const { field, value } of lookup.by) {
    if (value.kind !== 'constant') return undefined;
    const reading = readValue(field, value.value);
    if (!reading.ok || reading.value === null) return undefined;
    key.push(reading.value);
  }
  return key;
}

/**
 * Lookups that are the same for every row must find their record: said once, instead of for each of a million rows.
 * Records that the mapping itself makes are left to the rows.
 */
export async function checkConstants(sql: Sql, { steps }: Mapping): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  const made = new Set<string>();
  for (const [index, { resource, lookups }] of steps.entries()) {
    made.add(resource.name);
    for (const lookup of lookups) {
      const key = made.has(lookup.resource.name) ? undefined : constantKey(lookup);
      if (key === undefined) continue;
      const fields = lookup.by.map(({ field }) => field);
      const [ids = []] = await findRecords(sql, lookup.resource, fields, [key]);
      if (ids.length === 1) continue;
      const code = ids.length === 0 ? 'imports.errors.notFound' : 'imports.errors.ambiguous';
      errors.push({ path: `mapping.steps.${index}.set`, code, params: { value: shorten(key.join(', ')) } });
    }
  }
  return errors;
}
