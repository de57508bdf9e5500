import type { ClientBase } from 'pg';
import { exactTypes, statementName, type Sql } from '@ortak/database';

/** The `Sql` of one request. */
export interface RequestSql {
  readonly sql: Sql;
  /** From now on every use throws. */
  close(): void;
}

/**
 * Binds the connection of a request's transaction. Once the transaction is over the connection goes back to the pool
 * and soon belongs to somebody else: so the binding dies with the transaction, and what runs afterwards finds nothing.
 * @param plansStay PostgreSQL keeps the plans of what is asked often. For the portal, where the members of whoever asks decide
 * which rows are read, and no plan knows these; staff filter by values that are one row or half a table, and each
 * deserves a plan of its own
 */
export function bindRequestSql(connection: ClientBase, { plansStay = false } = {}): RequestSql {
  let open = true;
  const client = (): ClientBase => {
    if (!open)
      throw new Error(
        'The transaction of this request is over: work after commit needs the System or a job.',
      );
    return connection;
  };
  const query = async (
    text: string,
    values: readonly unknown[] = [],
    often = plansStay && values.length > 0,
  ) =>
    client().query({
      name: often ? statementName(text) : undefined,
      text,
      values: values as unknown[],
      types: exactTypes,
    });
  const sql: Sql = {
    rows: async <T>(text: string, values?: readonly unknown[]) => (await query(text, values)).rows as T[],
    one: async <T>(text: string, values?: readonly unknown[]) =>
      (await query(text, values)).rows[0] as T | undefined,
    often: async <T>(text: string, values: readonly unknown[]) =>
      (await query(text, values, true)).rows[0] as T | undefined,
    run: async (text, values) => (await query(text, values)).rowCount ?? 0,
    client: connection,
  };
  Object.defineProperty(sql, 'client', { get: client, enumerable: true });
  return {
    sql,
    close() {
      open = false;
    },
  };
}
