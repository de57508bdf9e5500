import type { Sql } from '@ortak/database';

/** Keeps a new code and withdraws the ones before it. */
export async function replaceCode(sql: Sql, user: number, hash: Buffer, seconds: number): Promise<void> {
  await sql.run('delete from access.reset_codes where user_id = $1 and used_at is null', [user]);
  await sql.run(
    `insert into access.reset_codes (hash, user_id, valid_until) values ($1, $2, now() + make_interval(secs => $3))`,
    [hash, user, seconds],
  );
}

/** The user of a code that still counts, with the code locked; undefined for any other. */
export async function lockCode(sql: Sql, hash: Buffer): Promise<number | undefined> {
  const row = await sql.one<{ user: number }>(
    `select user_id as "user" from access.reset_codes
     where hash = $1 and used_at is null and valid_until > now() for update`,
    [hash],
  );
  return row?.user;
}

export async function spendCode(sql: Sql, hash: Buffer): Promise<void> {
  await sql.run('update access.reset_codes set used_at = now() where hash = $1', [hash]);
}
