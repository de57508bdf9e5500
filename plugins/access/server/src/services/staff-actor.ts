import type { StaffActor } from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';
import { readActor, refuseUser } from '../domain/read-actor';
import { findStaff } from '../repositories/staff';

/**
 * The actor of a member of our staff outside a request: for a job that somebody started and that runs with their
 * rights as they are now.
 * @param sql a transaction of the System
 * @returns undefined when the user is gone, blocked, or no staff
 */
export async function staffActor(sql: Sql, user: number): Promise<StaffActor | undefined> {
  const row = await findStaff(sql, user);
  if (row === undefined || refuseUser(row) !== undefined) return undefined;
  const actor = readActor(row, { members: [], units: [] });
  return actor.kind === 'staff' ? actor : undefined;
}
