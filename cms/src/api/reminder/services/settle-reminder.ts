import type { StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';

/** @throws Refusal 404 when the caller may not see it, 403 when it is somebody else's */
async function refuseOthers(sql: Sql, actor: StaffActor, id: number): Promise<void> {
  const row = await sql.one<{ user: number }>(`select user_id as "user" from reminders where id = $1`, [id]);
  if (row === undefined) throw new Refusal(404, 'notFound');
  if (row.user !== actor.user && !actor.administrator) throw new Refusal(403, 'notYourReminder');
}

/**
 * Puts a reminder away: it was for the caller, and is done.
 * @throws Refusal 404 when the caller may not see it, 403 when it is somebody else's
 */
export async function settleReminder(sql: Sql, actor: StaffActor, id: number): Promise<void> {
  await refuseOthers(sql, actor, id);
  await sql.run(
    `update reminders set done = true, updated_at = now(), version = coalesce(version, 1) + 1 where id = $1`,
    [id],
  );
}

/**
 * Has a reminder told again at another moment, by mail as well.
 * @param at ISO 8601 UTC
 * @throws Refusal as above
 */
export async function changeMoment(sql: Sql, actor: StaffActor, id: number, at: string): Promise<void> {
  await refuseOthers(sql, actor, id);
  await sql.run(
    `update reminders set at = $2::timestamptz at time zone 'UTC', done = false, mailed_at = null, updated_at = now(),
            version = coalesce(version, 1) + 1 where id = $1`,
    [id, at],
  );
}
