import type { Sql } from '@ortak/database';
import type { Count } from '../domain/attempt-limits';

/**
 * Counts an attempt against each limit, in one statement that is right for any number of nodes at once.
 * @returns seconds to wait when a limit is exceeded, otherwise 0; and whether this attempt was the first beyond it
 */
export async function countAttempt(
  sql: Sql,
  counts: readonly Count[],
): Promise<{ readonly seconds: number; readonly first: boolean }> {
  const ordered = [...counts].sort((a, b) => (a.key < b.key ? -1 : 1));
  const row = await sql.one<{ wait: number; first: boolean }>(
    `with counted as (
       insert into access.attempts as a (key, count, window_ends)
       select key, 1, now() + make_interval(secs => seconds)
       from unnest($1::text[], $2::float8[]) as given (key, seconds)
       on conflict (key) do update
       set count = case when a.window_ends <= now() then 1 else a.count + 1 end,
           window_ends = case when a.window_ends <= now() then excluded.window_ends else a.window_ends end
       returning a.key, a.count, a.window_ends)
     select coalesce(max(extract(epoch from window_ends - now())), 0)::float8 as wait,
            coalesce(bool_or(count = attempts + 1), false) as first
     from counted join unnest($1::text[], $3::integer[]) as allowed (key, attempts) using (key)
     where count > attempts`,
    [
      ordered.map(({ key }) => key),
      ordered.map(({ limit }) => limit.seconds),
      ordered.map(({ limit }) => limit.attempts),
    ],
  );
  return { seconds: Math.ceil(row?.wait ?? 0), first: row?.first === true };
}

/** Takes an attempt back that turned out well. The name and pair start afresh; an address only gets its one back. */
export async function forgiveAttempt(sql: Sql, counts: readonly Count[]): Promise<void> {
  await sql.run(
    `update access.attempts set count = case when key like '%address:%' then greatest(count - 1, 0) else 0 end
     where key = any ($1::text[])`,
    [counts.map(({ key }) => key)],
  );
}

/** Takes a lock away: every attempt under these keys, and under those that begin with one of them. */
export async function forgetAttempts(sql: Sql, keys: readonly string[]): Promise<void> {
  await sql.run(
    `delete from access.attempts a using unnest($1::text[]) as given (key)
     where a.key = given.key or starts_with(a.key, given.key || ':')`,
    [keys],
  );
}
