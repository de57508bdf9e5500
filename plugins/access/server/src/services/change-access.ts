import { isWithin, readPortalAccess, type PortalAccess, type SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { readAccessBody } from '../domain/read-access-body';
import { findInvitation, revokeInvitations, type Invitation } from '../repositories/invitations';
import {
  findManagedAccess,
  findPersonCard,
  findProfile,
  writeAccess,
  type KeptAccess,
  type PersonCard,
} from '../repositories/portal-people';
import { endSessionsOf } from '../repositories/sessions';
import { invitePerson, type InviteDeps } from './invite-person';

export interface AccessDeps extends InviteDeps {
  /** The request's: it decides whose access this caller sees and changes. */
  readonly sql: Sql;
}

/** A person's access to the portal, as whoever manages it is shown it. */
export interface DescribedAccess extends KeptAccess {
  readonly person: number;
  readonly name: string;
  readonly email: string | null;
  /** What holds, with the profile: the person's scope and rights. */
  readonly effective: Pick<PortalAccess, 'scope' | 'rights'>;
  readonly state: 'closed' | 'uninvited' | 'invited' | 'expired' | 'active' | 'blocked';
  readonly invitation: Invitation | null;
  readonly user: {
    readonly email: string;
    readonly sessions: number;
    readonly lastSignIn: string | null;
  } | null;
  /** Whether this caller may change it. */
  readonly editable: boolean;
}

/** What is kept on a person, read strictly. */
function readKept(portal: unknown): KeptAccess {
  const kept = (typeof portal === 'object' && portal !== null ? portal : {}) as Record<string, unknown>;
  const { rights } = kept;
  const own = typeof rights === 'object' && rights !== null && !Array.isArray(rights) ? rights : {};
  return {
    enabled: kept.enabled === true,
    profile: typeof kept.profile === 'number' ? kept.profile : null,
    scope: (kept.scope as KeptAccess['scope']) ?? null,
    rights: own as KeptAccess['rights'],
  };
}

function stateOf(
  card: PersonCard,
  enabled: boolean,
  invitation: Invitation | undefined,
): DescribedAccess['state'] {
  if (!enabled) return 'closed';
  if (card.user?.blocked === true) return 'blocked';
  if (card.user?.active === true) return 'active';
  if (invitation?.state === 'sent') return 'invited';
  return invitation?.state === 'expired' ? 'expired' : 'uninvited';
}

/** @throws Refusal 404 for a person whom this caller does not see, or may not manage */
async function refuseForeign({ sql }: AccessDeps, actor: SignedIn, person: number): Promise<void> {
  const seen =
    actor.kind === 'staff'
      ? await sql.one('select 1 from people where id = $1', [person])
      : await findManagedAccess(sql, person);
  if (seen === undefined) throw new Refusal(404, 'notFound');
}

/** Nobody changes their own access, nor that of whoever has more than they. */
const mayChange = (actor: SignedIn, person: number, now: PortalAccess): boolean =>
  actor.kind === 'staff' || (person !== actor.person && (!now.enabled || isWithin(now, actor)));

/**
 * The access of a person: what is kept, what holds, how far the invitation is.
 * @throws Refusal 404 for a person of whom this caller may not know it
 */
export async function describeAccess(
  deps: AccessDeps,
  actor: SignedIn,
  person: number,
): Promise<DescribedAccess> {
  await refuseForeign(deps, actor, person);
  const [card, invitation] = await deps.system.transaction(async (sql) => [
    await findPersonCard(sql, person),
    await findInvitation(sql, person),
  ]);
  if (card === undefined) throw new Refusal(404, 'notFound');
  return describe(card, invitation, actor, readKept(card.portal), card.profile);
}

function describe(
  card: PersonCard,
  invitation: Invitation | undefined,
  actor: SignedIn,
  kept: KeptAccess,
  profile: PersonCard['profile'],
): DescribedAccess {
  const { enabled, ...effective } = readPortalAccess(kept, profile);
  const { user } = card;
  return {
    person: card.id,
    name: card.name,
    email: card.email,
    ...kept,
    effective,
    state: stateOf(card, enabled, invitation),
    invitation: invitation ?? null,
    user: user && { email: user.email, sessions: user.sessions, lastSignIn: user.lastSignIn },
    editable: mayChange(actor, card.id, { enabled, ...effective }),
  };
}

/**
 * Switches a person's access on or off, or changes its profile, scope and rights; it counts at their next request. Switched
 * off, sessions end and invitations are withdrawn.
 * @throws Refusal 400 bad fields, 403 more than the caller has or one's own, 404 a person who is not theirs; of the invitation 409, 422, 429
 */
export async function changeAccess(
  deps: AccessDeps,
  actor: SignedIn,
  person: number,
  body: unknown,
): Promise<DescribedAccess> {
  const { invite, ...change } = readAccessBody(body);
  const before = await describeAccess(deps, actor, person);
  if (actor.kind === 'portal' && person === actor.person) throw new Refusal(403, 'ownAccessKept');
  if (!before.editable) throw new Refusal(403, 'accessBeyondYours');
  const kept: KeptAccess = {
    enabled: change.enabled ?? before.enabled,
    profile: change.profile === undefined ? before.profile : change.profile,
    scope: change.scope === undefined ? before.scope : change.scope,
    rights: change.rights ?? before.rights,
  };
  const profile = kept.profile === null ? undefined : await findProfile(deps.sql, kept.profile);
  // A profile that only our staff give may stay on somebody whom a member's administrator switches off.
  const untouched = kept.profile === before.profile;
  if (kept.profile !== null && profile === undefined && !untouched)
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'profile', code: 'notReferenced' }]);
  // Beyond what is asked here, the database knows every profile, and asks again.
  if (actor.kind === 'portal' && !isWithin(readPortalAccess(kept, profile), actor))
    throw new Refusal(403, 'accessBeyondYours');
  if (!(await writeAccess(deps.sql, person, kept))) throw new Refusal(404, 'notFound');
  if (!kept.enabled) await closeDoor(deps, person);
  else if (invite && before.state !== 'active') await invitePerson(deps, actor, person, () => kept.enabled);
  const [card, invitation, all] = await deps.system.transaction(async (sql) => [
    await findPersonCard(sql, person),
    await findInvitation(sql, person),
    kept.profile === null ? null : ((await findProfile(sql, kept.profile)) ?? null),
  ]);
  if (card === undefined) throw new Refusal(404, 'notFound');
  return describe(card, invitation, actor, kept, all);
}

async function closeDoor({ system }: AccessDeps, person: number): Promise<void> {
  await system.transaction(async (sql) => {
    await revokeInvitations(sql, person);
    const card = await findPersonCard(sql, person);
    if (card?.user) await endSessionsOf(sql, card.user.id, 'revoked');
  });
}

/**
 * Sends the invitation, or sends it anew.
 * @throws Refusal as `changeAccess`, and as `invitePerson`
 */
export async function sendInvitationTo(
  deps: AccessDeps,
  actor: SignedIn,
  person: number,
): Promise<DescribedAccess> {
  const before = await describeAccess(deps, actor, person);
  if (!before.editable) throw new Refusal(403, 'accessBeyondYours');
  await invitePerson(deps, actor, person, ({ portal }) => readKept(portal).enabled);
  return describeAccess(deps, actor, person);
}

/** Withdraws the invitation: its link opens nothing any more. @throws Refusal 404 when there is none to withdraw */
export async function withdrawInvitation(
  deps: AccessDeps,
  actor: SignedIn,
  person: number,
): Promise<DescribedAccess> {
  const before = await describeAccess(deps, actor, person);
  if (!before.editable) throw new Refusal(403, 'accessBeyondYours');
  const revoked = await deps.system.transaction((sql) => revokeInvitations(sql, person));
  if (revoked === 0) throw new Refusal(404, 'notFound');
  return describeAccess(deps, actor, person);
}
