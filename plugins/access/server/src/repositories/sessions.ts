import type { Sql } from '@ortak/database';
import type { PresentedToken } from '../domain/decide-refresh';
import { lifetimes, type App } from '../domain/session-lifetimes';
import type { SessionRow } from '../domain/read-actor';

export type EndReason = 'logout' | 'replaced' | 'reuse' | 'password' | 'blocked' | 'revoked';

export interface Device {
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Begins a family. @returns the session's id and how many seconds its refresh token may lie idle */
export async function insertSession(
  sql: Sql,
  session: { readonly user: number; readonly app: App; readonly device: Device },
): Promise<{ id: string; idleSeconds: number }> {
  const { idle, absolute } = lifetimes[session.app];
  const row = await sql.one<{ id: string }>(
    `insert into access.sessions (user_id, app, idle_until, ends_at, address, user_agent)
     values ($1, $2, now() + make_interval(secs => $3), now() + make_interval(secs => $4), $5::inet, left($6, 400))
     returning id`,
    [session.user, session.app, idle, absolute, session.device.address, session.device.userAgent],
  );
  if (!row) throw new Error('no session was made');
  return { id: row.id, idleSeconds: Math.min(idle, absolute) };
}

export async function insertToken(sql: Sql, hash: Buffer, session: string): Promise<void> {
  await sql.run('insert into access.refresh_tokens (hash, session_id) values ($1, $2)', [hash, session]);
}

export interface StoredToken extends PresentedToken {
  readonly session: string;
  readonly user: number;
  readonly app: App;
  readonly salt: Buffer | null;
  readonly now: number;
}

/**
 * A refresh token with its session, which is locked: of two requests with one token, the second sees what the
 * first did. Instants are milliseconds of the database's clock.
 */
export async function lockToken(sql: Sql, hash: Buffer): Promise<StoredToken | undefined> {
  await sql.run(
    `select 1 from access.sessions where id = (select session_id from access.refresh_tokens where hash = $1) for update`,
    [hash],
  );
  return sql.one<StoredToken>(
    `select t.session_id as session, s.user_id as "user", s.app, t.salt,
            (extract(epoch from t.rotated_at) * 1000)::float8 as "rotatedAt",
            (extract(epoch from s.idle_until) * 1000)::float8 as "idleUntil",
            (extract(epoch from s.ends_at) * 1000)::float8 as "endsAt",
            (extract(epoch from s.ended_at) * 1000)::float8 as "endedAt",
            (extract(epoch from clock_timestamp()) * 1000)::float8 as now,
            coalesce(u.blocked, false) as blocked
     from access.refresh_tokens t
     join access.sessions s on s.id = t.session_id
     join up_users u on u.id = s.user_id
     where t.hash = $1`,
    [hash],
  );
}

/** Replaces a family's living token. @returns seconds that the new one may lie idle */
export async function rotateToken(
  sql: Sql,
  rotation: {
    readonly hash: Buffer;
    readonly salt: Buffer;
    readonly successor: Buffer;
    readonly session: string;
    readonly app: App;
  },
): Promise<number> {
  await sql.run(
    `update access.refresh_tokens set rotated_at = clock_timestamp(), salt = $2 where hash = $1`,
    [rotation.hash, rotation.salt],
  );
  await insertToken(sql, rotation.successor, rotation.session);
  return touchSession(sql, rotation.session, rotation.app);
}

/** Notes that a session is in use. @returns seconds until it would lie idle for too long, or ends altogether */
export async function touchSession(sql: Sql, session: string, app: App): Promise<number> {
  const row = await sql.one<{ seconds: number }>(
    `update access.sessions
     set used_at = now(), idle_until = least(ends_at, now() + make_interval(secs => $2))
     where id = $1
     returning extract(epoch from idle_until - now())::float8 as seconds`,
    [session, lifetimes[app].idle],
  );
  return row?.seconds ?? 0;
}

/** @returns whose session it was, or undefined when it had ended before */
export async function endSession(
  sql: Sql,
  session: string,
  reason: EndReason,
): Promise<{ readonly id: number; readonly kind: 'staff' | 'portal' } | undefined> {
  return sql.one(
    `update access.sessions set ended_at = now(), end_reason = $2 where id = $1 and ended_at is null
     returning user_id as id, case app when 'console' then 'staff' else 'portal' end as kind`,
    [session, reason],
  );
}

/** Ends all sessions of a user, but for one that may stay. @returns how many ended */
export async function endSessionsOf(
  sql: Sql,
  user: number,
  reason: EndReason,
  except?: string,
): Promise<number> {
  return sql.run(
    `update access.sessions set ended_at = now(), end_reason = $2
     where user_id = $1 and ended_at is null and ($3::uuid is null or id <> $3::uuid)`,
    [user, reason, except ?? null],
  );
}

export interface LivingSession {
  readonly id: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly startedAt: Date;
  readonly usedAt: Date;
}

/** The sessions of a user that have not ended, latest used first; at most a hundred. */
export async function findSessionsOf(sql: Sql, user: number): Promise<LivingSession[]> {
  return sql.rows<LivingSession>(
    `select id, host(address) as address, user_agent as "userAgent", started_at as "startedAt", used_at as "usedAt"
     from access.sessions
     where user_id = $1 and ended_at is null and ends_at > now() and idle_until > now()
     order by used_at desc limit 100`,
    [user],
  );
}

/** Ends a session if it is this user's. @returns whether it was, and had not ended */
export async function endSessionOf(sql: Sql, user: number, session: string): Promise<boolean> {
  return (
    (await sql.run(
      `update access.sessions set ended_at = now(), end_reason = 'logout'
       where id = $2::uuid and user_id = $1 and ended_at is null`,
      [user, session],
    )) === 1
  );
}

/** The session that a refresh token belongs to, in whatever state it is. */
export async function findSessionOfToken(sql: Sql, hash: Buffer): Promise<string | undefined> {
  const row = await sql.one<{ session: string }>(
    'select session_id as session from access.refresh_tokens where hash = $1',
    [hash],
  );
  return row?.session;
}

export type FoundSession = SessionRow & { readonly clock: Date | null };

/**
 * A living session with all that its actor is made from; undefined when it is over. The function is the system by itself: it
 * needs no transaction.
 */
export async function findSession(
  sql: Pick<Sql, 'often'>,
  session: string,
): Promise<FoundSession | undefined> {
  const found = await sql.often<{ row: (SessionRow & { readonly clock: string | null }) | null }>(
    'select access.session_of($1) as row',
    [session],
  );
  const row = found?.row;
  if (!row) return undefined;
  return { ...row, clock: row.clock === null ? null : new Date(row.clock) };
}

/** The members with one member's subsidiaries below it, itself included. A ring of parents ends by itself. */
export async function findGroup(sql: Sql, member: number): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    `with recursive tree (id) as (
       select $1::integer union select m.id from members m join tree on m.parent_id = tree.id)
     select id from tree order by id`,
    [member],
  );
  return rows.map(({ id }) => id);
}

/** A unit with all units below it. */
export async function findSubtree(sql: Sql, unit: number): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    `with recursive tree (id) as (
       select $1::integer union select u.id from units u join tree on u.parent_id = tree.id)
     select id from tree order by id`,
    [unit],
  );
  return rows.map(({ id }) => id);
}

/** Forgets what is long over: sessions ended or run out a month ago, codes and windows of yesterday. */
export async function forgetOld(sql: Sql): Promise<void> {
  await sql.run(`delete from access.sessions where ends_at < now() - interval '30 days'`);
  await sql.run(`delete from access.reset_codes where valid_until < now() - interval '1 day'`);
  await sql.run(`delete from access.attempts where window_ends < now() - interval '1 day'`);
}
