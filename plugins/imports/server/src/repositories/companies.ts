import type { Sql } from '@ortak/database';

/** The first of the group companies that this actor works for. */
export async function findFirstCompany(sql: Sql): Promise<{ code: string; currency: string } | undefined> {
  return sql.one<{ code: string; currency: string }>(
    'select code, currency from companies order by id limit 1',
  );
}
