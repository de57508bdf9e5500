import { readPortalAccess } from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';
import type { Reach, SessionRow } from '../domain/read-actor';
import { findGroup, findSubtree } from '../repositories/sessions';

/**
 * The members and units that somebody's scope reaches, from the person's place and never from anything a client sends.
 * @param sql a transaction of the System
 */
export async function findReach(
  sql: Sql,
  row: Pick<SessionRow, 'kind' | 'member' | 'unit' | 'portal' | 'profile'>,
): Promise<Reach> {
  const reach: Reach = { members: row.member === null ? [] : [row.member], units: [] };
  if (row.kind !== 'portal') return reach;
  const { scope } = readPortalAccess(row.portal, row.profile);
  if (scope === 'group' && row.member !== null)
    return { ...reach, members: await findGroup(sql, row.member) };
  if (scope === 'unit' && row.unit !== null) return { ...reach, units: await findSubtree(sql, row.unit) };
  return reach;
}
