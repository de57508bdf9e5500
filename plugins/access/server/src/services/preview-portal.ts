import { sign, verify } from 'jsonwebtoken';
import { allows, type PortalActor, type StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { recordAudit, type Sql, type System } from '@ortak/database';
import { readActor, refuseUser, type SessionRow } from '../domain/read-actor';
import { findPersonRow, ownMembersOf } from '../repositories/portal-people';
import { findSession } from '../repositories/sessions';
import { keyOf } from './access-token';
import type { AuthenticateDeps } from './authenticate';
import { findReach } from './find-reach';

/** How long a look through somebody's eyes lasts, in seconds. There is no refresh token: then it is over. */
export const previewSeconds = 15 * 60;

/** Another issuer than that of access tokens: neither is ever taken for the other. */
const issuer = 'ortak-preview';
const prefix = 'preview.';

interface PreviewClaims {
  readonly session: string;
  readonly user: number;
  readonly person: number;
}

/** Whether a bearer token is one of a preview. It says so itself, in front of the JWT. */
export const isPreviewToken = (token: string): boolean => token.startsWith(prefix);

function readPreviewToken(token: string, secret: string): PreviewClaims | 'expired' | undefined {
  try {
    const claims = verify(token.slice(prefix.length), keyOf(secret), { algorithms: ['HS256'], issuer });
    if (typeof claims === 'string') return undefined;
    const { sid, sub, person } = claims as { sid?: unknown; sub?: unknown; person?: unknown };
    if (typeof sid !== 'string' || !/^\d{1,9}$/.test(String(sub)) || typeof person !== 'number')
      return undefined;
    return { session: sid, user: Number(sub), person };
  } catch (error) {
    return (error as Error).name === 'TokenExpiredError' ? 'expired' : undefined;
  }
}

/**
 * Begins a look at the portal as a person sees it: read-only, for a quarter of an hour, written into the trail. The token goes
 * into the address of a new tab and into no cookie, so that neither the staff's nor the person's session is touched.
 * @param sql the request's: the person must be one whom this member of our staff may see
 * @throws Refusal 404 for a person who does not exist for them
 */
export async function beginPreview(
  deps: { readonly system: System; readonly sql: Sql; readonly secret: string },
  actor: StaffActor,
  person: number,
): Promise<{ readonly token: string; readonly expiresIn: number }> {
  const seen = await deps.sql.one<{ member: number }>(
    'select member_id as member from people where id = $1',
    [person],
  );
  if (seen === undefined) throw new Refusal(404, 'notFound');
  await recordAudit(deps.sql, {
    action: 'preview',
    resource: 'people',
    record: person,
    member: seen.member,
    details: { minutes: previewSeconds / 60 },
  });
  const token = sign({ sid: actor.session, person }, keyOf(deps.secret), {
    algorithm: 'HS256',
    issuer,
    subject: String(actor.user),
    expiresIn: previewSeconds,
  });
  return { token: prefix + token, expiresIn: previewSeconds };
}

/**
 * The actor of a preview, computed anew at every request: the session and rights of whoever looks, and the place and rights of
 * whom they look as. What they may not see themselves is not in it.
 * @throws Refusal 401 when the preview is over
 */
export async function actAsPerson(deps: AuthenticateDeps, token: string): Promise<PortalActor> {
  const claims = readPreviewToken(token, deps.secret);
  if (claims === undefined || claims === 'expired') throw new Refusal(401, 'previewOver');
  const found = await deps.system.transaction(async (sql) => {
    const row = await findSession(sql, claims.session);
    if (!row || row.user !== claims.user || row.kind !== 'staff' || refuseUser(row) !== undefined)
      return undefined;
    const staff = readActor(row, { members: [], units: [] });
    if (staff.kind !== 'staff' || !allows(staff.rights, 'portal-access', 'reveal')) return undefined;
    const person = await findPersonRow(sql, claims.person);
    if (person === undefined) return undefined;
    return { actor: await lookAs(sql, staff, person), instant: row.clock };
  });
  if (found?.actor === undefined) throw new Refusal(401, 'previewOver');
  deps.clock.follow(found.instant);
  return found.actor;
}

async function lookAs(sql: Sql, staff: StaffActor, row: SessionRow): Promise<PortalActor | undefined> {
  const reach = await findReach(sql, row);
  const own = staff.memberScope === 'mine' ? new Set(await ownMembersOf(sql, staff.user)) : undefined;
  // Who sees their own members only sees no others through somebody's eyes.
  const members = reach.members.filter((member) => own === undefined || own.has(member));
  if (row.member === null || !members.includes(row.member)) return undefined;
  const actor = readActor({ ...row, session: staff.session }, { ...reach, members });
  if (actor.kind !== 'portal') return undefined;
  // Nobody's user: what belongs to a user, such as their sessions, is neither the person's nor the staff's here.
  return { ...actor, user: 0, preview: { staff: staff.user, companies: staff.companies } };
}
