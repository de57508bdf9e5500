import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import { sqlTypes, type Field } from '@ortak/plugin-simple-rest/server/domain/shape';

/**
 * One statement that finds the records of any number of keys.
 * @param keys values of the fields, in their order; null stands for "has no value"
 * @returns rows `{n, id}`: the position of the key and a record that has its values
 */
export function compileFind(
  resource: Resource,
  fields: readonly Field[],
  keys: readonly (readonly unknown[])[],
): { text: string; values: readonly unknown[] } {
  const records = keys.map((key, n) => ({
    n,
    ...Object.fromEntries(key.map((value, index) => [`k${index}`, value])),
  }));
  const definition = fields.map((field, index) => `k${index} ${sqlTypes[field.type]}`);
  const conditions = fields.map((field, index) => {
    const column = field.type === 'decimal' ? `t."${field.column}"::numeric` : `t."${field.column}"`;
    // Equality can use an index; only keys without a value need the slower comparison.
    const some = keys.some((key) => key[index] === null);
    return some ? `${column} is not distinct from k.k${index}` : `${column} = k.k${index}`;
  });
  const keysAs = `jsonb_to_recordset($1::jsonb) as k(n int, ${definition.join(', ')})`;
  const aliases = fields.length === 1 ? fields[0]?.aliases : undefined;
  const also =
    aliases === undefined
      ? ''
      : ` union select k.n, f.id from ${keysAs} join (${aliases}) f on f.key = k.k0` +
        ` where exists (select from ${resource.shape.table} t where t.id = f.id)`;
  return {
    text:
      `select k.n, t.id from ${keysAs} join ${resource.shape.table} t on ${conditions.join(' and ')}${also}` +
      ` order by 1, 2`,
    values: [JSON.stringify(records)],
  };
}
