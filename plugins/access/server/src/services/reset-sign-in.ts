import { recordAudit, type Sql } from '@ortak/database';
import { Refusal } from '@ortak/kernel/api';
import type { StaffActor } from '@ortak/kernel/access';
import { lockKeys } from '../domain/attempt-limits';
import { forgetAttempts } from '../repositories/attempts';
import { endSessionsOf } from '../repositories/sessions';
import {
  deleteAuthenticator,
  endOneStepSessions,
  findAuthenticator,
  readStaffRule,
  writeStaffRule,
} from '../repositories/two-step';
import { findUser, type UserRow } from '../repositories/users';
import type { SessionDeps } from './start-session';

/** What an administrator does for somebody who cannot sign in, or must not go on. */
type Help = 'unlock' | 'reset-two-step' | 'sign-out-user';

/** Does it as the System, and writes into the trail which administrator did it. @throws Refusal 404 without such a user */
async function help(
  deps: Pick<SessionDeps, 'system'>,
  actor: StaffActor,
  id: number,
  action: Help,
  work: (sql: Sql, user: UserRow) => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  await deps.system.transaction(async (sql) => {
    const user = await findUser(sql, id);
    if (!user) throw new Refusal(404, 'notFound');
    const details = await work(sql, user);
    await recordAudit(sql, {
      kind: 'change',
      action,
      resource: 'users',
      record: id,
      actor: 'staff',
      user: actor.user,
      details,
    });
  });
}

/** Lets a name try again that was locked after too many failures. */
export async function unlockUser(
  deps: Pick<SessionDeps, 'system'>,
  actor: StaffActor,
  id: number,
): Promise<void> {
  await help(deps, actor, id, 'unlock', async (sql, user) => {
    await forgetAttempts(sql, [user.email, user.username].flatMap(lockKeys));
    return {};
  });
}

/**
 * Takes two-step sign-in away from somebody who has lost phone and codes; their sessions end.
 * @throws Refusal 404 without such a user, 409 when it is off
 */
export async function resetTwoStep(
  deps: Pick<SessionDeps, 'system'>,
  actor: StaffActor,
  id: number,
): Promise<void> {
  await help(deps, actor, id, 'reset-two-step', async (sql) => {
    if (!(await deleteAuthenticator(sql, id))) throw new Refusal(409, 'twoStepOff');
    return {
      sessions: await endSessionsOf(sql, id, 'revoked', actor.user === id ? actor.session : undefined),
    };
  });
}

/** Ends every session of somebody, on every device. */
export async function signOutUser(
  deps: Pick<SessionDeps, 'system'>,
  actor: StaffActor,
  id: number,
): Promise<void> {
  await help(deps, actor, id, 'sign-out-user', async (sql) => ({
    sessions: await endSessionsOf(sql, id, 'revoked', actor.user === id ? actor.session : undefined),
  }));
}

export interface SignInRules {
  /** Two-step sign-in is demanded of all staff. */
  readonly staffTwoStep: boolean;
}

export async function readSignInRules(deps: Pick<SessionDeps, 'system'>): Promise<SignInRules> {
  return { staffTwoStep: await deps.system.transaction(readStaffRule) };
}

/**
 * Demands two-step sign-in of all staff, or no more. Who has not set it up is signed out, and sets it up at the next sign-in.
 * @throws Refusal 422 when the administrator who demands it has not set it up
 */
export async function changeSignInRules(
  deps: Pick<SessionDeps, 'system'>,
  actor: StaffActor,
  rules: SignInRules,
): Promise<void> {
  await deps.system.transaction(async (sql) => {
    if ((await readStaffRule(sql)) === rules.staffTwoStep) return;
    if (rules.staffTwoStep && (await findAuthenticator(sql, actor.user))?.confirmed !== true)
      throw new Refusal(422, 'twoStepYourselfFirst', {}, [
        { path: 'staffTwoStep', code: 'twoStepYourselfFirst' },
      ]);
    await writeStaffRule(sql, rules.staffTwoStep);
    const sessions = rules.staffTwoStep ? await endOneStepSessions(sql) : 0;
    await recordAudit(sql, {
      kind: 'change',
      action: 'sign-in-rules',
      resource: 'users',
      actor: 'staff',
      user: actor.user,
      details: { staffTwoStep: rules.staffTwoStep, sessions },
    });
  });
}
