import type { Sql } from '@ortak/database';
import type { Statement } from '../domain/compile-list';

/**
 * The rows of a statement in batches, through a cursor of the running transaction: the memory it takes does not grow
 * with the number of rows, and row-level security confines it like any other statement.
 */
export async function* readCursor<T>(
  sql: Sql,
  { text, values }: Statement,
  size: number,
): AsyncGenerator<T[]> {
  await sql.run(`declare export_rows no scroll cursor without hold for ${text}`, values);
  for (;;) {
    const rows = await sql.rows<T>(`fetch ${size} from export_rows`);
    if (rows.length > 0) yield rows;
    if (rows.length < size) break;
  }
  await sql.run('close export_rows');
}
