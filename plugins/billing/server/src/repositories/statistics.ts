import type { Sql } from '@ortak/database';

/** What a run reads and writes. */
const tables = [
  'accounts',
  'subscriptions',
  'subscription_lines',
  'invoices',
  'invoice_lines',
  'billing.charges',
  'ledger.entries',
  'ledger.balances',
  'ledger.turnover',
] as const;

/**
 * Tells the planner about tables that have grown a good deal since it last looked. An import or the first run of a house fills
 * empty tables within seconds; until the server's own statistics follow, a look-up that should take microseconds may read
 * the whole table.
 */
export async function refreshStatistics(sql: Sql): Promise<void> {
  const stale = await sql.rows<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
      where relid = any ($1::regclass[]) and n_mod_since_analyze > 500 + n_live_tup / 5 order by 1`,
    [`{${tables.join(',')}}`],
  );
  for (const { name } of stale) await sql.run(`analyze ${name}`);
}
