import type { SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { changeCounts } from '../domain/attempt-limits';
import { forgiveAttempt } from '../repositories/attempts';
import { recordSession } from '../repositories/session-audit';
import {
  countRecoveryCodes,
  deleteAuthenticator,
  findAuthenticator,
  readStaffRule,
} from '../repositories/two-step';
import { findUser, type UserRow } from '../repositories/users';
import { checkSecondStep, type TwoStepDeps } from './check-second-step';
import { createAuthenticator, createRecoveryCodes, type NewAuthenticator } from './create-authenticator';
import { limitAttempts, type SessionDeps } from './start-session';

type Deps = SessionDeps & TwoStepDeps;

/** How somebody's own two-step sign-in stands. */
export interface TwoStepState {
  readonly enabled: boolean;
  readonly since: string | null;
  readonly recoveryCodesLeft: number;
  /** Demanded by the house: it cannot be turned off. */
  readonly demanded: boolean;
}

const badField = (path: string, code: string): Refusal =>
  new Refusal(422, 'invalidFields', { count: 1 }, [{ path, code }]);

export async function describeTwoStep(deps: Deps, actor: SignedIn): Promise<TwoStepState> {
  return deps.system.transaction(async (sql) => {
    const found = await findAuthenticator(sql, actor.user);
    const enabled = found?.confirmed === true;
    return {
      enabled,
      since: (enabled && found.since?.toISOString()) || null,
      recoveryCodesLeft: enabled ? await countRecoveryCodes(sql, actor.user) : 0,
      demanded: actor.kind === 'staff' && (await readStaffRule(sql)),
    };
  });
}

/**
 * Asks somebody who is signed in for their password once more, before the second step is touched.
 * @throws Refusal 422 wrong password, 429 too many attempts
 */
async function askPassword(deps: Deps, actor: SignedIn, password: string): Promise<UserRow> {
  await limitAttempts(deps.system, changeCounts(actor.user));
  const user = await deps.system.transaction((sql) => findUser(sql, actor.user));
  if (!user) throw new Refusal(401, 'unauthorized');
  if (!(await deps.passwords.compare(password, user.password ?? undefined)))
    throw badField('password', 'currentPasswordWrong');
  return user;
}

/** Begins to set two-step sign-in up. @throws Refusal 409 when it is on, 422 wrong password, 429 */
export async function beginTwoStep(deps: Deps, actor: SignedIn, password: string): Promise<NewAuthenticator> {
  const user = await askPassword(deps, actor, password);
  return deps.system.transaction(async (sql) => {
    await forgiveAttempt(sql, changeCounts(actor.user));
    return createAuthenticator(sql, deps.key, user);
  });
}

/** Runs with a code, counted against the user; what it says is refused outside, so that the count stays. */
async function withCode<T>(
  deps: Deps,
  actor: SignedIn,
  code: string,
  only: 'authenticator' | undefined,
  work: (sql: Sql, user: UserRow) => Promise<T>,
): Promise<T> {
  await deps.clock.refresh();
  return deps.system.transaction(async (sql) => {
    const user = await findUser(sql, actor.user);
    if (!user) throw new Refusal(401, 'unauthorized');
    if ((await checkSecondStep(deps, sql, user.id, code, only)) === undefined)
      throw badField('code', 'codeWrong');
    await forgiveAttempt(sql, changeCounts(user.id));
    return work(sql, user);
  });
}

/**
 * Turns two-step sign-in on with the first code of the new authenticator.
 * @returns the recovery codes, told this once
 * @throws Refusal 409 when nothing was begun or it is on already, 422 wrong code, 429
 */
export async function confirmTwoStep(deps: Deps, actor: SignedIn, code: string): Promise<string[]> {
  await limitAttempts(deps.system, changeCounts(actor.user));
  const found = await deps.system.transaction((sql) => findAuthenticator(sql, actor.user));
  if (!found) throw new Refusal(409, 'twoStepNotBegun');
  if (found.confirmed) throw new Refusal(409, 'twoStepOnAlready');
  return withCode(deps, actor, code, 'authenticator', async (sql, user) => {
    await recordSession(sql, 'two-step-on', { user });
    return createRecoveryCodes(sql, deps.key, user.id);
  });
}

/** @throws Refusal 409 when it is off */
async function demandOn(deps: Deps, actor: SignedIn): Promise<void> {
  const found = await deps.system.transaction((sql) => findAuthenticator(sql, actor.user));
  if (found?.confirmed !== true) throw new Refusal(409, 'twoStepOff');
}

export interface Proof {
  readonly password: string;
  /** Of the authenticator, or a recovery code. */
  readonly code: string;
}

/** Makes new recovery codes in place of the old ones. @throws Refusal 409 when it is off, 422 wrong password or code, 429 */
export async function renewRecoveryCodes(deps: Deps, actor: SignedIn, proof: Proof): Promise<string[]> {
  await demandOn(deps, actor);
  await askPassword(deps, actor, proof.password);
  return withCode(deps, actor, proof.code, undefined, async (sql, user) => {
    await recordSession(sql, 'recovery-codes-made', { user });
    return createRecoveryCodes(sql, deps.key, user.id);
  });
}

/** Turns two-step sign-in off. @throws Refusal 409 when it is off, 422 when it is demanded, or wrong password or code, 429 */
export async function endTwoStep(deps: Deps, actor: SignedIn, proof: Proof): Promise<void> {
  await demandOn(deps, actor);
  const demanded = actor.kind === 'staff' && (await deps.system.transaction((sql) => readStaffRule(sql)));
  if (demanded) throw new Refusal(422, 'twoStepIsDemanded');
  await askPassword(deps, actor, proof.password);
  await withCode(deps, actor, proof.code, undefined, async (sql, user) => {
    await deleteAuthenticator(sql, user.id);
    await recordSession(sql, 'two-step-off', { user });
  });
}
