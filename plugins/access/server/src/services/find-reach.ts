import { readPortalAccess } from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';
import type { Reach, SessionRow } from '../domain/read-actor';
import { findGroup, findSubtree } from '../repositories/sessions';

type Place = Pick<SessionRow, 'kind' | 'member' | 'unit' | 'portal' | 'profile'>;

/** The reach of whoever needs no look below their place: staff, and people with the scope of themselves or of their member. */
export function placeOnly(row: Place): Reach | undefined {
  const reach: Reach = { members: row.member === null ? [] : [row.member], units: [] };
  if (row.kind !== 'portal') return reach;
  const { scope } = readPortalAccess(row.portal, row.profile);
  const looks = (scope === 'group' && row.member !== null) || (scope === 'unit' && row.unit !== null);
  return looks ? undefined : reach;
}

/**
 * The members and units that somebody's scope reaches, from the person's place and never from anything a client sends.
 * @param sql a transaction of the System
 */
export async function findReach(sql: Sql, row: Place): Promise<Reach> {
  const known = placeOnly(row);
  if (known !== undefined) return known;
  const members = row.member === null ? [] : [row.member];
  return readPortalAccess(row.portal, row.profile).scope === 'group'
    ? { members: await findGroup(sql, row.member as number), units: [] }
    : { members, units: await findSubtree(sql, row.unit as number) };
}
