import type { Sql } from '@ortak/database';

/** The channel on which nodes tell each other that the test clock was set. */
export const clockChannel = 'ortak_clock';

export async function readInstant(sql: Sql): Promise<Date | undefined> {
  return (await sql.one<{ instant: Date }>('select instant from access.clock'))?.instant;
}

export async function writeInstant(sql: Sql, instant: Date): Promise<void> {
  await sql.run(
    `insert into access.clock (instant) values ($1)
     on conflict (one) do update set instant = excluded.instant`,
    [instant.toISOString()],
  );
  await sql.run(`select pg_notify($1, $2)`, [clockChannel, instant.toISOString()]);
}
