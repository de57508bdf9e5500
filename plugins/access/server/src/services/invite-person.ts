import type { SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { chooseLanguage } from '@ortak/kernel/i18n';
import { recordAudit, type System } from '@ortak/database';
import type { Count } from '../domain/attempt-limits';
import { hashToken, makeToken } from '../domain/refresh-token';
import { countAttempt } from '../repositories/attempts';
import {
  holdInvitations,
  insertInvitation,
  isAddressTaken,
  moveAddress,
  revokeInvitations,
} from '../repositories/invitations';
import { findPersonCard, type PersonCard } from '../repositories/portal-people';
import type { SendInvitation } from './send-invitation';
import type { Users } from './users';

export interface InviteDeps {
  readonly system: System;
  readonly users: Users;
  readonly sendInvitation: SendInvitation;
}

/** So many mails to one person, and of one inviter, that nobody's mailbox is flooded through us. */
const counts = (person: number, user: number): Count[] => [
  { limit: { name: 'invite person', attempts: 5, seconds: 3600 }, key: `invite person:${person}` },
  { limit: { name: 'invite user', attempts: 200, seconds: 3600 }, key: `invite user:${user}` },
];

const refuse = (status: 409 | 422, code: string): Refusal =>
  new Refusal(status, code, {}, [{ path: 'email', code }]);

function refuseUninvitable(card: PersonCard, enabled: boolean): string {
  if (!enabled) throw new Refusal(422, 'accessOff');
  if (card.email === null) throw refuse(422, 'inviteNeedsEmail');
  if (card.user?.active === true) throw new Refusal(409, 'alreadyActive');
  if (card.user?.blocked === true) throw new Refusal(422, 'userBlocked');
  return card.email;
}

/**
 * Sends a person the link with which they set their password; links from before are withdrawn. The caller has made sure that
 * the person is theirs to invite. An address that somebody else signs in with is told to our staff; to people of a member the
 * invitation looks like any other, for they must not learn who has an account, and the mail tells its reader.
 * @param enabled whether access is on, or will be with the caller's transaction
 * @throws Refusal 404 no such person, 409 active already or address taken, 422 no address or access off, 429 too many
 */
export async function invitePerson(
  deps: InviteDeps,
  actor: SignedIn,
  person: number,
  enabled: (card: PersonCard) => boolean,
): Promise<void> {
  await deps.system.transaction(async (sql) => {
    await holdInvitations(sql, person);
    const card = await findPersonCard(sql, person);
    if (card === undefined) throw new Refusal(404, 'notFound');
    const email = refuseUninvitable(card, enabled(card));
    const { seconds } = await countAttempt(sql, counts(person, actor.user));
    if (seconds > 0) throw new Refusal(429, 'tooManyRequests', { seconds });
    const taken = await isAddressTaken(sql, email, person);
    if (taken && actor.kind === 'staff') throw refuse(409, 'addressTaken');
    const language = chooseLanguage(card.language);
    let user: number | null = null;
    if (!taken) {
      user = card.user?.id ?? null;
      if (user !== null) await moveAddress(sql, user, email);
      else
        user = (await deps.users.ensure({ kind: 'portal', person, email, name: card.name, language }, sql))
          .id;
    }
    await revokeInvitations(sql, person);
    const code = makeToken();
    await insertInvitation(sql, { person, user, hash: hashToken(code), email, by: actor.user });
    await deps.sendInvitation(sql, { to: email, name: card.name, language, ...(taken ? {} : { code }) });
    await recordAudit(sql, {
      action: 'invite',
      resource: 'people',
      record: person,
      actor: actor.kind,
      user: actor.user,
      ...(actor.kind === 'portal' ? { person: actor.person } : {}),
      details: { email },
    });
  });
}
