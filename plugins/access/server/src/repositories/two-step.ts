import type { Sql } from '@ortak/database';

/** A user's authenticator, as far as it is set up. */
export interface Authenticator {
  readonly secret: Buffer;
  readonly confirmed: boolean;
  readonly since: Date | null;
}

export async function findAuthenticator(sql: Sql, user: number): Promise<Authenticator | undefined> {
  return sql.one<Authenticator>(
    `select secret, confirmed_at is not null as confirmed, confirmed_at as since
     from access.authenticators where user_id = $1`,
    [user],
  );
}

/** Keeps a new secret that has to be confirmed yet. @returns false when a confirmed one stands already */
export async function storeSecret(sql: Sql, user: number, secret: Buffer): Promise<boolean> {
  return (
    (await sql.run(
      `insert into access.authenticators as a (user_id, secret) values ($1, $2)
       on conflict (user_id) do update set secret = excluded.secret, made_at = now(), last_step = null
       where a.confirmed_at is null`,
      [user, secret],
    )) === 1
  );
}

/**
 * Takes the code of a time step, once: of two requests with one code, one gets it. Also confirms an authenticator.
 * @returns false when it, or a later one, was taken before
 */
export async function takeStep(sql: Sql, user: number, step: number): Promise<boolean> {
  return (
    (await sql.run(
      `update access.authenticators set last_step = $2, confirmed_at = coalesce(confirmed_at, now())
       where user_id = $1 and (last_step is null or last_step < $2)`,
      [user, step],
    )) === 1
  );
}

/** Forgets authenticator and recovery codes. @returns whether two-step sign-in was on */
export async function deleteAuthenticator(sql: Sql, user: number): Promise<boolean> {
  await sql.run('delete from access.recovery_codes where user_id = $1', [user]);
  await sql.run('delete from access.challenges where user_id = $1', [user]);
  const row = await sql.one<{ was: boolean }>(
    'delete from access.authenticators where user_id = $1 returning confirmed_at is not null as was',
    [user],
  );
  return row?.was === true;
}

export async function replaceRecoveryCodes(sql: Sql, user: number, hashes: readonly Buffer[]): Promise<void> {
  await sql.run('delete from access.recovery_codes where user_id = $1', [user]);
  await sql.run('insert into access.recovery_codes (user_id, hash) select $1, unnest($2::bytea[])', [
    user,
    hashes,
  ]);
}

/** @returns false when there is no such code, or it was used before */
export async function spendRecoveryCode(sql: Sql, user: number, hash: Buffer): Promise<boolean> {
  return (
    (await sql.run(
      'update access.recovery_codes set used_at = now() where user_id = $1 and hash = $2 and used_at is null',
      [user, hash],
    )) === 1
  );
}

export async function countRecoveryCodes(sql: Sql, user: number): Promise<number> {
  const row = await sql.one<{ count: number }>(
    'select count(*)::int as count from access.recovery_codes where user_id = $1 and used_at is null',
    [user],
  );
  return row?.count ?? 0;
}

export interface Challenge {
  readonly user: number;
  /** The second step sets two-step sign-in up. */
  readonly enrols: boolean;
  readonly tries: number;
}

export async function insertChallenge(
  sql: Sql,
  challenge: {
    readonly hash: Buffer;
    readonly user: number;
    readonly enrols: boolean;
    readonly seconds: number;
  },
): Promise<void> {
  await sql.run('delete from access.challenges where valid_until < now()');
  await sql.run(
    `insert into access.challenges (hash, user_id, enrols, valid_until)
     values ($1, $2, $3, now() + make_interval(secs => $4))`,
    [challenge.hash, challenge.user, challenge.enrols, challenge.seconds],
  );
}

export async function findChallenge(sql: Sql, hash: Buffer): Promise<Challenge | undefined> {
  return sql.one<Challenge>(
    `select user_id as "user", enrols, tries from access.challenges where hash = $1 and valid_until > now()`,
    [hash],
  );
}

/** Counts a try at a challenge that still counts; undefined when it is over. */
export async function tryChallenge(sql: Sql, hash: Buffer): Promise<Challenge | undefined> {
  return sql.one<Challenge>(
    `update access.challenges set tries = tries + 1 where hash = $1 and valid_until > now()
     returning user_id as "user", enrols, tries`,
    [hash],
  );
}

/** @returns false when another request has just used it */
export async function deleteChallenge(sql: Sql, hash: Buffer): Promise<boolean> {
  return (await sql.run('delete from access.challenges where hash = $1', [hash])) === 1;
}

/** Whether two-step sign-in is demanded of all staff. */
export async function readStaffRule(sql: Sql): Promise<boolean> {
  return (
    (await sql.one<{ demanded: boolean }>('select staff_two_step as demanded from access.sign_in_rules'))
      ?.demanded === true
  );
}

export async function writeStaffRule(sql: Sql, demanded: boolean): Promise<void> {
  await sql.run(
    `insert into access.sign_in_rules (staff_two_step) values ($1)
     on conflict (one) do update set staff_two_step = excluded.staff_two_step`,
    [demanded],
  );
}

/** Ends the sessions of staff who sign in with a password alone. @returns how many */
export async function endOneStepSessions(sql: Sql): Promise<number> {
  return sql.run(
    `update access.sessions s set ended_at = now(), end_reason = 'revoked'
     from up_users u
     where u.id = s.user_id and u.kind = 'staff' and s.ended_at is null
       and not exists (select 1 from access.authenticators a where a.user_id = u.id and a.confirmed_at is not null)`,
  );
}
