import type { Pool, PoolClient } from 'pg';
import type { System } from '@ortak/database';
import type { WantedIndex } from '../domain/field-sql';

/**
 * Runs `work` on a connection that is in no transaction, where indexes can be built beside running writes. Nothing of rows is
 * read on it. Only one node works on the indexes of a table at a time.
 */
export async function besideTransactions<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('ortak extra indexes'))`);
    // With helpers an index takes every core from the people who work meanwhile, and is ready only a little sooner.
    await client.query('set max_parallel_maintenance_workers = 0');
    return await work(client);
  } finally {
    await client.query('reset max_parallel_maintenance_workers').catch(() => undefined);
    await client.query('select pg_advisory_unlock_all()').catch(() => undefined);
    client.release();
  }
}

/** Indexes of a table whose names begin so: name → whether it is of use. */
export async function findIndexes(
  client: PoolClient,
  table: string,
  prefix: string,
): Promise<Map<string, boolean>> {
  const { rows } = await client.query<{ name: string; valid: boolean }>(
    `select c.relname as name, i.indisvalid as valid from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indrelid = $1::regclass and starts_with(c.relname, $2)`,
    [table, prefix],
  );
  return new Map(rows.map(({ name, valid }) => [name, valid]));
}

export async function buildIndex(client: PoolClient, table: string, index: WantedIndex): Promise<void> {
  await client.query(
    `create ${index.unique ? 'unique ' : ''}index concurrently "${index.name}" on ${table} ${index.body}`,
  );
}

export async function dropIndex(client: PoolClient, name: string): Promise<void> {
  await client.query(`drop index concurrently if exists "${name}"`);
}

/** Lets the planner know how the values of the new expressions are spread. */
export async function analyse(client: PoolClient, table: string): Promise<void> {
  await client.query(`analyze ${table}`);
}

/** How far the index that a table is getting right now has come, in blocks or rows of its present phase. */
export async function readProgress(
  pool: Pool,
  table: string,
): Promise<{ done: number; total: number } | undefined> {
  const { rows } = await pool.query<{ done: number; total: number }>(
    `select greatest(blocks_done, tuples_done)::float8 as done, greatest(blocks_total, tuples_total)::float8 as total
       from pg_stat_progress_create_index where relid = $1::regclass`,
    [table],
  );
  return rows[0];
}

export interface Build {
  readonly state: 'waiting' | 'building' | 'ready' | 'failed' | 'none';
  readonly done: number;
  readonly total: number;
  readonly error?: string;
}

/** Says how far a definition's indexes are. */
export async function noteBuild(system: System, definition: number, build: Build): Promise<void> {
  await system.transaction((sql) =>
    sql.run(
      `insert into parametric.index_builds (definition_id, state, done, total, error, changed_at)
       values ($1, $2, $3, $4, $5, now())
       on conflict (definition_id) do update set state = excluded.state, done = excluded.done, total = excluded.total,
         error = excluded.error, changed_at = excluded.changed_at`,
      [definition, build.state, Math.round(build.done), Math.round(build.total), build.error ?? null],
    ),
  );
}

export async function forgetBuild(system: System, definition: number): Promise<void> {
  await system.transaction((sql) =>
    sql.run('delete from parametric.index_builds where definition_id = $1', [definition]),
  );
}
