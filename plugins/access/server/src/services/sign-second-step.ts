import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { secondStepCounts } from '../domain/attempt-limits';
import { refuseUser } from '../domain/read-actor';
import { hashToken, isTokenShaped, makeToken } from '../domain/refresh-token';
import { appOfKind, challengeSeconds, mostTries, type App } from '../domain/session-lifetimes';
import { forgiveAttempt } from '../repositories/attempts';
import { recordSession } from '../repositories/session-audit';
import type { Device } from '../repositories/sessions';
import {
  countRecoveryCodes,
  deleteChallenge,
  findAuthenticator,
  findChallenge,
  insertChallenge,
  readStaffRule,
  tryChallenge,
  type Challenge,
} from '../repositories/two-step';
import { findUser, type UserRow } from '../repositories/users';
import { checkSecondStep, type Method, type TwoStepDeps } from './check-second-step';
import { createAuthenticator, createRecoveryCodes, type NewAuthenticator } from './create-authenticator';
import { limitAttempts, openSession, type OpenSession, type SessionDeps } from './start-session';

/** What stands between a right password and a session. */
export interface AskedStep {
  /** Proves the first step; good for some minutes, in the body only. */
  readonly challenge: string;
  readonly seconds: number;
  /** True: two-step sign-in is demanded and has to be set up first. */
  readonly enrols: boolean;
}

/**
 * Asks for the second step of somebody whose password was right.
 * @param sql a transaction of the System
 * @returns undefined when they need none
 */
export async function askSecondStep(sql: Sql, user: UserRow): Promise<AskedStep | undefined> {
  const authenticator = await findAuthenticator(sql, user.id);
  const confirmed = authenticator?.confirmed === true;
  if (!confirmed && !(user.kind === 'staff' && (await readStaffRule(sql)))) return undefined;
  const challenge = makeToken();
  const asked = { challenge, seconds: challengeSeconds, enrols: !confirmed };
  await insertChallenge(sql, {
    hash: hashToken(challenge),
    user: user.id,
    enrols: asked.enrols,
    seconds: challengeSeconds,
  });
  return asked;
}

/** The answer to a right password that does not suffice: 401, with `details.secondStep`. */
export function refuseFirstStep(asked: AskedStep): Refusal {
  const code = asked.enrols ? 'twoStepDemanded' : 'secondStepNeeded';
  return new Refusal(401, code, {}, [], { secondStep: asked });
}

const over = (): Refusal =>
  new Refusal(401, 'challengeOver', {}, [{ path: 'challenge', code: 'challengeOver' }]);
const wrong = (): Refusal => new Refusal(401, 'codeWrong', {}, [{ path: 'code', code: 'codeWrong' }]);

/**
 * Begins to set two-step sign-in up for somebody of whom it is demanded, with the challenge of their first step.
 * @throws Refusal 401 when the challenge is over, 409 when it is set up already
 */
export async function enrolBySignIn(
  deps: SessionDeps & TwoStepDeps,
  challenge: string,
): Promise<NewAuthenticator> {
  if (!isTokenShaped(challenge)) throw over();
  return deps.system.transaction(async (sql) => {
    const found = await findChallenge(sql, hashToken(challenge));
    const user = found?.enrols ? await findUser(sql, found.user) : undefined;
    if (!found || found.tries >= mostTries || !user || refuseUser(user) !== undefined) throw over();
    return createAuthenticator(sql, deps.key, user);
  });
}

export interface SecondStep {
  readonly challenge: string;
  readonly code: string;
  readonly device: Device;
  /** The refresh tokens that this browser still has, by app. */
  readonly present: Readonly<Partial<Record<App, string>>>;
}

/** A session after its second step. */
export interface SteppedIn extends OpenSession {
  /** Only when two-step sign-in was set up with this step: shown once. */
  readonly recoveryCodes?: readonly string[];
  /** Only after a recovery code: how many are left. */
  readonly recoveryCodesLeft?: number;
}

/**
 * The second step: a code of the authenticator or a recovery code, for the challenge of the first one.
 * @throws Refusal 401 when the challenge is over or the code wrong, 429 after too many
 */
export async function signSecondStep(deps: SessionDeps & TwoStepDeps, input: SecondStep): Promise<SteppedIn> {
  if (!isTokenShaped(input.challenge)) throw over();
  const hash = hashToken(input.challenge);
  // Counted and committed before anything is compared: requests at once do not get more tries.
  const tried = await deps.system.transaction((sql) => tryChallenge(sql, hash));
  if (!tried || tried.tries > mostTries) throw over();
  const counts = secondStepCounts(tried.user);
  await limitAttempts(deps.system, counts, (sql) =>
    record(sql, 'second-step-locked', tried.user, input.device),
  );
  await deps.clock.refresh();
  const done = await deps.system.transaction((sql) => stepIn(deps, sql, { ...input, hash, tried, counts }));
  if (done === undefined) throw wrong();
  return done;
}

async function record(
  sql: Sql,
  action: 'second-step-locked' | 'second-step-failed',
  id: number,
  device: Device,
): Promise<void> {
  await recordSession(sql, action, { user: await findUser(sql, id), device });
}

/** @returns undefined when the code is wrong, which is then in the trail */
async function stepIn(
  deps: SessionDeps & TwoStepDeps,
  sql: Sql,
  input: SecondStep & {
    readonly hash: Buffer;
    readonly tried: Challenge;
    readonly counts: ReturnType<typeof secondStepCounts>;
  },
): Promise<SteppedIn | undefined> {
  const { tried, device } = input;
  const user = await findUser(sql, tried.user);
  if (!user || refuseUser(user) !== undefined) throw over();
  const only = tried.enrols ? ('authenticator' as const) : undefined;
  const method = await checkSecondStep(deps, sql, user.id, input.code, only);
  if (method === undefined) {
    await record(sql, 'second-step-failed', user.id, device);
    return undefined;
  }
  if (!(await deleteChallenge(sql, input.hash))) throw over();
  await forgiveAttempt(sql, input.counts);
  const recoveryCodes = tried.enrols ? await createRecoveryCodes(sql, deps.key, user.id) : undefined;
  if (tried.enrols) await recordSession(sql, 'two-step-on', { user, device });
  if (method === 'recovery-code') await recordSession(sql, 'recovery-code-used', { user, device });
  await recordSession(sql, 'sign-in', { user, device, reason: reasonOf(method) });
  const open = await openSession(deps, sql, { user, device, replaces: input.present[appOfKind(user.kind)] });
  return {
    ...open,
    ...(recoveryCodes === undefined ? {} : { recoveryCodes }),
    ...(method === 'recovery-code' ? { recoveryCodesLeft: await countRecoveryCodes(sql, user.id) } : {}),
  };
}

const reasonOf = (method: Method): string => `two-step: ${method}`;
