import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ClientBase, QueryResult } from 'pg';
import { inTransaction, LOCKS, SqlFileError } from './locks';

/** One step of our own schemas: a folder `NNNN-verb-noun` with `up.sql` and `check.sql`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly up: string;
  readonly check: string;
  readonly sha: string;
}

export const MIGRATIONS_FOLDER = resolve(__dirname, '..', 'migrations');
const NAME = /^(\d{4})-[a-z]+(-[a-z0-9]+)+$/;

/**
 * The migrations in a folder, in order.
 * @throws Error when a name does not fit, a number is taken twice, or a file is missing
 */
export function readMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  const taken = new Map<number, string>();
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const digits = NAME.exec(name)?.[1];
      if (digits === undefined) throw new Error(`Migration ${name} is not named NNNN-verb-noun.`);
      const number = Number(digits);
      const other = taken.get(number);
      if (other !== undefined) throw new Error(`Migrations ${other} and ${name} have the same number.`);
      taken.set(number, name);
      for (const file of ['up.sql', 'check.sql']) {
        if (!existsSync(join(folder, name, file))) throw new Error(`Migration ${name} has no ${file}.`);
      }
      const up = readFileSync(join(folder, name, 'up.sql'), 'utf8');
      const check = readFileSync(join(folder, name, 'check.sql'), 'utf8');
      return { number, name, up, check, sha: createHash('sha256').update(up).digest('hex') };
    });
}

async function applied(client: ClientBase): Promise<Map<number, { name: string; sha: string }>> {
  const { rows: found } = await client.query<{ kept: boolean }>(
    `select to_regclass('ortak.migrations') is not null as kept`,
  );
  if (!found[0]?.kept) return new Map();
  const { rows } = await client.query<{ number: number; name: string; sha: string }>(
    'select number, name, sha from ortak.migrations order by number',
  );
  return new Map(rows.map((row) => [row.number, row]));
}

/** Refuses a history that this version of the program does not have: running on would guess. */
function compare(
  migrations: readonly Migration[],
  done: Map<number, { name: string; sha: string }>,
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const [number, row] of done) {
    const migration = known.get(number);
    if (!migration) {
      throw new Error(
        `The database has migration ${row.name}, which this version does not know. Start the newer version.`,
      );
    }
    if (migration.sha !== row.sha) {
      throw new Error(
        `Migration ${migration.name} was changed after it had been applied. Restore its up.sql and put the change into a new migration.`,
      );
    }
  }
  return migrations.filter((migration) => !done.has(migration.number));
}

async function applyOne(client: ClientBase, migration: Migration): Promise<void> {
  const started = performance.now();
  await client.query(`select set_config('app.actor', 'system', true)`);
  await client.query(migration.up).catch((error: Error) => {
    throw new SqlFileError(`migrations/${migration.name}/up.sql`, migration.up, error);
  });
  const answer = (await client.query(migration.check).catch((error: Error) => {
    throw new SqlFileError(`migrations/${migration.name}/check.sql`, migration.check, error);
  })) as QueryResult | QueryResult[];
  const found = (Array.isArray(answer) ? answer : [answer]).find((result) => result.rows.length > 0);
  if (found) {
    throw new Error(
      `migrations/${migration.name}/check.sql found: ${JSON.stringify(found.rows.slice(0, 5))}`,
    );
  }
  await client.query(
    'insert into ortak.migrations (number, name, sha, milliseconds) values ($1, $2, $3, $4)',
    [migration.number, migration.name, migration.sha, Math.round(performance.now() - started)],
  );
}

/**
 * Brings our own schemas up to date: each new migration in its own transaction, together with its check (which must
 * return no rows) and its entry in `ortak.migrations`. Several nodes may call it at once; one works, the others wait.
 * @param client a connection of the role that owns the database, outside any transaction
 * @returns the names of the migrations applied now
 */
export async function runMigrations(
  client: ClientBase,
  migrations: readonly Migration[] = readMigrations(),
  onApply?: (name: string) => void,
): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [LOCKS.migrations]);
  try {
    const open = compare(migrations, await applied(client));
    for (const migration of open) {
      onApply?.(migration.name);
      await inTransaction(client, () => applyOne(client, migration));
    }
    return open.map((migration) => migration.name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCKS.migrations]).catch(() => undefined);
  }
}
