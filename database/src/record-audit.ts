import type { Sql } from './sql';

/** Something that happened and is no change of a row: those write themselves down. */
export interface AuditEntry {
  /** Something was looked at or taken out (the default), or somebody signed in or out. A named change is a `change`. */
  readonly kind?: 'access' | 'session' | 'change';
  /** `reveal`, `export`, `sign-in`, `merge` … */
  readonly action: string;
  /** The resource of the API, and its record when there is one. */
  readonly resource: string;
  readonly record?: number;
  readonly member?: number;
  readonly company?: number;
  /** What else is worth knowing. Never a secret, never a whole number of a card. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** For whom our own program acts; ignored from anybody else, whose transaction says who they are. */
  readonly actor?: 'staff' | 'portal';
  readonly user?: number;
  readonly person?: number;
}

/**
 * Writes an entry of the audit trail in the caller's transaction: whoever the transaction is confined to did it, and
 * without its commit it did not happen. What must be known even if the request fails goes through the System, with
 * `actor` and `user`.
 * @returns the id of the entry
 */
export async function recordAudit(sql: Sql, entry: AuditEntry): Promise<number> {
  const row = await sql.one<{ id: string }>('select app.record_audit($1::jsonb) as id', [
    JSON.stringify(entry),
  ]);
  return Number(row?.id);
}

/** Names what makes the changes of this transaction: `import 12`, `merge`. It stands beside each of them. */
export async function nameOrigin(sql: Sql, origin: string): Promise<void> {
  await sql.run(`select set_config('app.origin', $1, true)`, [origin]);
}
