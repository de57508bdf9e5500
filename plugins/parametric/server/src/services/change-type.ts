import type { FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { checkValue } from '../domain/check-value';
import { castForm } from '../domain/cast-form';
import type { Definition } from '../domain/definition';
import { readValues, rewriteValues } from '../repositories/stored-values';

const batch = 5_000;
/** So many records that do not fit are named. */
const named = 20;

/**
 * Gives a field another type where every stored value fits it: values that have another form then are written anew, all in the
 * caller's transaction.
 * @param table from a shape
 * @returns the records whose values do not fit, the first of them by id, and nothing has been changed
 */
export async function changeType(
  sql: Sql,
  table: string,
  before: Definition,
  now: Definition,
): Promise<readonly FieldError[]> {
  const misfits: FieldError[] = [];
  let count = 0;
  const rewritten: { id: number; value: unknown }[] = [];
  let after = 0;
  for (;;) {
    const rows = await readValues(sql, table, before.storedAs, after, batch);
    for (const { id, value } of rows) {
      const checked = checkValue(now, castForm(value, now.type));
      if (!checked.ok || checked.value === null) {
        count += 1;
        if (misfits.length < named)
          misfits.push({
            path: 'type',
            code: 'valueMisfits',
            params: { id, value: JSON.stringify(value).slice(0, 100) },
            status: 422,
          });
      } else if (JSON.stringify(checked.value) !== JSON.stringify(value))
        rewritten.push({ id, value: checked.value });
    }
    if (rows.length < batch) break;
    after = rows[rows.length - 1]?.id ?? after;
  }
  if (count > 0) return [{ path: 'type', code: 'typeMisfits', params: { count }, status: 422 }, ...misfits];
  for (let at = 0; at < rewritten.length; at += batch)
    await rewriteValues(sql, table, before.storedAs, rewritten.slice(at, at + batch));
  return [];
}
