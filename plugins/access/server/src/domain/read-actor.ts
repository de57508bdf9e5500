import { readPortalAccess, rightsOfRole, type SignedIn, type StoredProfile } from '@ortak/kernel/access';
import { chooseConsoleLanguage, chooseLanguage } from '@ortak/kernel/i18n';

/** A living session with its user and, in the portal, the person behind it: one row of the database. */
export interface SessionRow {
  readonly session: string;
  readonly app: 'console' | 'portal';
  readonly user: number;
  readonly kind: 'staff' | 'portal';
  readonly blocked: boolean;
  readonly language: string | null;
  readonly staffRole: string | null;
  /** The rights of a role that an administrator defined; null for the roles that are always there. */
  readonly staffRights: unknown;
  readonly companies: readonly number[];
  readonly memberScope: string | null;
  readonly person: number | null;
  readonly personLanguage: string | null;
  readonly member: number | null;
  readonly unit: number | null;
  readonly portal: unknown;
  /** The named profile that the person's access builds on. */
  readonly profile: StoredProfile | null;
}

/** What the database adds for a person: the members and units that their scope reaches. */
export interface Reach {
  readonly members: readonly number[];
  readonly units: readonly number[];
}

/** Why a session's user may not act, or undefined when they may. */
export function refuseUser(
  row: Pick<SessionRow, 'blocked' | 'kind' | 'portal' | 'person'>,
): string | undefined {
  if (row.blocked) return 'userBlocked';
  if (row.kind === 'portal' && (row.person === null || !readPortalAccess(row.portal).enabled))
    return 'portalClosed';
  return undefined;
}

/**
 * The actor of a session. The caller has checked `refuseUser`.
 * @param reach with kind `portal`: computed from the person's member, unit and scope on the server
 */
export function readActor(row: SessionRow, reach: Reach): SignedIn {
  if (row.kind === 'staff') {
    return {
      kind: 'staff',
      user: row.user,
      session: row.session,
      companies: row.companies,
      // Whatever is not plainly `all` means the lesser: a value that nobody knows opens nothing.
      memberScope: (row.memberScope ?? 'all') === 'all' ? 'all' : 'mine',
      administrator: row.staffRole === 'administrator',
      rights: rightsOfRole(row.staffRole, row.staffRights),
      language: chooseConsoleLanguage(row.language),
    };
  }
  const access = readPortalAccess(row.portal, row.profile);
  return {
    kind: 'portal',
    user: row.user,
    session: row.session,
    person: row.person as number,
    scope: access.scope,
    members: reach.members,
    units: reach.units,
    rights: access.rights,
    language: chooseLanguage(row.personLanguage, row.language),
  };
}
