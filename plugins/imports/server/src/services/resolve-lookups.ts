import { readValue } from '@ortak/plugin-simple-rest/server/domain/read-value';
import type { Dependencies } from '@ortak/plugin-simple-rest/server/domain/resource';
import { evaluate } from '../domain/evaluate-row';
import type { Lookup, Step } from '../domain/mapping';
import { absent, type Value } from '../domain/read-cell';
import { shorten } from '../domain/table';
import { findRecords } from '../repositories/find-records';
import type { RowState } from './row-state';

/**
 * Results of a step's lookups for many rows: one statement for each lookup. A lookup with an empty cell finds nothing
 * and leaves its field out; one without a record, or with more than one, is an error of the row.
 * @returns for each row the results in the order of the lookups
 */
export async function resolveLookups(
  { sql }: Dependencies,
  step: Step,
  rows: readonly RowState[],
): Promise<Value[][]> {
  const found: Value[][] = rows.map(() => []);
  for (const lookup of step.lookups) {
    const wanted = rows.map(({ row, refs }, index) =>
      keyOf(lookup, { cells: row.cells, refs, found: found[index] as Value[] }),
    );
    const keys = new Map<string, unknown[]>();
    for (const key of wanted) if (Array.isArray(key)) keys.set(JSON.stringify(key), key);
    const fields = lookup.by.map(({ field }) => field);
    const records = await findRecords(sql, lookup.resource, fields, [...keys.values()]);
    const idsOf = new Map([...keys.keys()].map((key, index) => [key, records[index] as number[]]));
    wanted.forEach((key, index) => {
      const value = Array.isArray(key) ? resultOf(key, idsOf.get(JSON.stringify(key)) ?? []) : key;
      found[index]?.push(value);
    });
  }
  return found;
}

function resultOf(key: readonly unknown[], ids: readonly number[]): Value {
  if (ids.length === 1) return { kind: 'value', value: ids[0] };
  const code = ids.length === 0 ? 'imports.errors.notFound' : 'imports.errors.ambiguous';
  return { kind: 'error', code, params: { value: shorten(key.join(', ')) } };
}

function keyOf(lookup: Lookup, context: Parameters<typeof evaluate>[1]): unknown[] | Value {
  const key: unknown[] = [];
  for (const { field, value } of lookup.by) {
    const part = evaluate(value, context, field);
    if (part.kind !== 'value') return part;
    const reading = readValue(field, part.value);
    if (!reading.ok)
      return {
        kind: 'error',
        code: reading.error.code,
        params: reading.error.params as Record<string, string>,
      };
    if (reading.value === null || reading.value === '') return absent;
    key.push(reading.value);
  }
  return key;
}
