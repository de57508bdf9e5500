import type { PortalActor } from '@ortak/kernel/access';
import { confine, type Sql } from '@ortak/database';
import { readActor, refuseUser } from '../domain/read-actor';
import { findPersonRow } from '../repositories/portal-people';
import { findReach } from './find-reach';

/**
 * Reads what a person of the portal sees now: with their rights, in their language, confined by the database as their own request
 * would be. Afterwards the transaction is the System's again, and nothing that was written meanwhile is left.
 * @param sql a transaction of the System
 * @param read is given the person's `Sql` and actor; it ends with this call
 * @returns what was read, or undefined when the person has no access to the portal
 */
export async function readAsPerson<T>(
  sql: Sql,
  person: number,
  read: (sql: Sql, actor: PortalActor) => Promise<T>,
): Promise<T | undefined> {
  const row = await findPersonRow(sql, person);
  if (row === undefined || row.member === null || refuseUser(row) !== undefined) return undefined;
  const actor = readActor(row, await findReach(sql, row));
  if (actor.kind !== 'portal') return undefined;
  await sql.run('savepoint as_person');
  try {
    await confine(sql, actor);
    return await read(sql, actor);
  } finally {
    // Role and settings are those of before again, whatever happened.
    await sql.run('rollback to savepoint as_person');
  }
}
