import type { ClientBase, Pool } from 'pg';
import { listRights, type Actor } from '@ortak/kernel/access';
import { ROLES } from './roles';
import { StatementNames } from './statement-names';

const names = new StatementNames();

/** The name under which PostgreSQL keeps a statement that is asked often; see StatementNames. */
export const statementName = (text: string): string | undefined => names.nameOf(text);

/**
 * SQL on one connection, inside one transaction. Everything that reads or writes rows takes a `Sql`, so that
 * it cannot run on another connection, where no actor is set and row-level security would find nothing.
 * int8 and numeric come back as strings: cast in SQL or convert on purpose.
 */
export interface Sql {
  /** All rows of a statement with $1, $2 … */
  rows<T = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<T[]>;
  /** The first row, or undefined. */
  one<T = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<T | undefined>;
  /** As `one`, for a statement that is part of every request: PostgreSQL keeps its plan. Never with long lists as values. */
  often<T = Record<string, unknown>>(text: string, values: readonly unknown[]): Promise<T | undefined>;
  /** Runs a statement and answers with the number of rows it touched. */
  run(text: string, values?: readonly unknown[]): Promise<number>;
  /** The connection itself, for COPY and cursors. */
  readonly client: ClientBase;
}

/** Asks for the first row of a statement whose plan stays: see `Sql.often`. */
async function askOften<T>(
  connection: Pick<ClientBase, 'query'>,
  text: string,
  values: readonly unknown[],
): Promise<T | undefined> {
  const query = { name: statementName(text), text, values: values as unknown[] };
  return (await connection.query(query)).rows[0] as T | undefined;
}

/** Binds a connection. The caller has begun the transaction. */
export function bindSql(client: ClientBase): Sql {
  return {
    client,
    rows: async <T>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, values as unknown[])).rows as T[],
    one: async <T>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, values as unknown[])).rows[0] as T | undefined,
    often: (text, values) => askOften(client, text, values),
    run: async (text, values = []) => (await client.query(text, values as unknown[])).rowCount ?? 0,
  };
}

const array = (ids: readonly number[]): string => `{${ids.join(',')}}`;

const who = `concat_ws('|', current_setting('role'), current_setting('app.actor', true),
  current_setting('app.user', true), current_setting('app.companies', true), current_setting('app.administrator', true),
  current_setting('app.person', true), current_setting('app.scope', true), current_setting('app.members', true),
  current_setting('app.units', true), current_setting('app.rights', true)) as who`;

/** Whom the running transaction is confined to, as one text. */
export async function readConfined(sql: Sql): Promise<string> {
  return (await sql.one<{ who: string }>(`select ${who}`))?.who ?? '';
}

const asSystem = `select set_config('app.actor', 'system', true)`;

/**
 * Confines the running transaction to an actor: the database role and the settings that the policies read.
 * Both end with the transaction. System code keeps the login role and sets app.actor = 'system' on purpose.
 * @returns whom it is confined to now, as `readConfined` tells it: a list's columns are computed from left to right, so
 * one statement sets and tells, and every request has one round trip less
 */
export async function confine(sql: Sql, actor: Actor): Promise<string> {
  const told = async (text: string, values: readonly unknown[] = []): Promise<string> =>
    (await sql.often<{ who: string }>(`${text}, ${who}`, values))?.who ?? '';
  if (actor.kind === 'system') return told(asSystem);
  if (actor.kind === 'staff') {
    return told(
      `select set_config('role', $4, true), set_config('app.actor', 'staff', true),
              set_config('app.user', $1, true), set_config('app.companies', $2, true),
              set_config('app.administrator', $3, true), set_config('app.language', $5, true)`,
      [
        String(actor.user),
        array(actor.companies),
        String(actor.administrator),
        actor.memberScope === 'all' ? ROLES.staff : ROLES.own,
        actor.language,
      ],
    );
  }
  const { preview } = actor;
  const confined = await told(
    `select set_config('role', $7, true), set_config('app.actor', 'portal', true),
            set_config('app.user', $1, true), set_config('app.person', $2, true), set_config('app.scope', $3, true),
            set_config('app.members', $4, true), set_config('app.units', $5, true), set_config('app.rights', $6, true),
            set_config('app.language', $8, true)`,
    [
      String(actor.user),
      String(actor.person),
      actor.scope,
      array(actor.members),
      array(actor.units),
      `{${listRights(actor.rights).join(',')}}`,
      preview ? ROLES.viewer : ROLES.portal,
      actor.language,
    ],
  );
  if (!preview) return confined;
  return told(
    `select set_config('app.companies', $1, true), set_config('transaction_read_only', 'on', true)`,
    [array(preview.companies)],
  );
}

/** Our own program's way to the database: a small pool of its own, so that jobs and sign-in never wait for requests. */
export interface System {
  /** One transaction as the system actor: commits when `work` returns, rolls back when it throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** One statement without a transaction, and so without an actor: for functions that are the system by themselves. */
  readonly often: Sql['often'];
  readonly pool: Pool;
}

/** @param pool a pool of the login role `ortak` */
export function createSystem(pool: Pool): System {
  return {
    pool,
    often: (text, values) => askOften(pool, text, values),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      // A server that goes away while the connection is ours: the statement fails with it, and the event must not end the
      // program. The pool listens only to connections that are idle.
      const lose = (error: Error): void => {
        broken = error;
      };
      client.on('error', lose);
      try {
        // One round trip for both: every sign-in and every request begins with it.
        await client.query(`begin; ${asSystem}`);
        const result = await work(bindSql(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.off('error', lose);
        client.release(broken);
      }
    },
  };
}
