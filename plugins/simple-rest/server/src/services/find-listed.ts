import { Refusal } from '@ortak/kernel/api';
import { compileExport } from '../domain/compile-export';
import { readQuery } from '../domain/query';
import type { Dependencies } from '../domain/resource';
import { readingFor } from './reading';
import type { Registry } from './registry';

export interface Listed {
  /** In the order of the list; at most `most` and one more, which tells that there are too many. */
  readonly ids: readonly number[];
  readonly filter: Readonly<Record<string, unknown>>;
}

/**
 * The ids of all rows of a list, without pages: for what is made out of a filter (labels, mails).
 * @param query `filter` and `sort` as a list takes them
 * @throws Refusal 400 for what a list would not take either
 */
export async function findListed(
  registry: Registry,
  { sql, actor }: Dependencies,
  resource: string,
  query: Readonly<Record<string, unknown>>,
  most: number,
): Promise<Listed> {
  const list = readQuery(query);
  const statements = compileExport(registry.need(resource), list, readingFor(registry, actor));
  if (statements.errors.length > 0) throw new Refusal(400, 'badRequest', {}, statements.errors);
  const { text, values } = statements.rows([{ name: 'id', kind: 'number', sql: 't.id' }]);
  const rows = await sql.rows<{ row: string }>(`${text} limit ${most + 1}`, values);
  return { ids: rows.map(({ row }) => (JSON.parse(row) as [unknown, number])[1]), filter: list.filter };
}
