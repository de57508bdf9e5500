import type { Sql } from '@ortak/database';

/** How long an invitation is good for, in days. */
export const invitationDays = 7;

export interface Invitation {
  readonly email: string;
  readonly sentAt: string;
  readonly validUntil: string;
  readonly state: 'sent' | 'expired' | 'accepted' | 'revoked';
}

/** Two invitations of one person at once: the second waits. Not a lock of the row, which the request itself may hold. */
export async function holdInvitations(sql: Sql, person: number): Promise<void> {
  await sql.run(`select pg_advisory_xact_lock(hashtextextended('invitations of ' || $1, 0))`, [person]);
}

/** Withdraws the invitations of a person that were not used. @returns how many there were */
export async function revokeInvitations(sql: Sql, person: number): Promise<number> {
  return sql.run(
    `update access.invitations set revoked_at = now()
      where person_id = $1 and used_at is null and revoked_at is null and valid_until > now()`,
    [person],
  );
}

/** @param invitation without `user` it is one that nobody can accept */
export async function insertInvitation(
  sql: Sql,
  invitation: {
    readonly person: number;
    readonly user: number | null;
    readonly hash: Buffer;
    readonly email: string;
    readonly by: number;
  },
): Promise<void> {
  await sql.run(
    `insert into access.invitations (person_id, user_id, hash, email, invited_by, valid_until)
     values ($1, $2, $3, $4, $5, now() + make_interval(days => $6))`,
    [invitation.person, invitation.user, invitation.hash, invitation.email, invitation.by, invitationDays],
  );
}

/** The last invitation of a person, which is the one that counts. */
export async function findInvitation(sql: Sql, person: number): Promise<Invitation | undefined> {
  return sql.one<Invitation>(
    `select email, to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sentAt",
            to_char(valid_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validUntil",
            case when used_at is not null then 'accepted' when revoked_at is not null then 'revoked'
                 when valid_until <= now() then 'expired' else 'sent' end as state
       from access.invitations where person_id = $1 order by id desc limit 1`,
    [person],
  );
}

/** The user of an invitation that still counts, with the invitation locked; undefined for any other. */
export async function lockInvitation(
  sql: Sql,
  hash: Buffer,
): Promise<{ readonly id: number; readonly user: number } | undefined> {
  return sql.one(
    `select id, user_id as "user" from access.invitations
      where hash = $1 and used_at is null and revoked_at is null and valid_until > now() and user_id is not null for update`,
    [hash],
  );
}

export async function spendInvitation(sql: Sql, id: number): Promise<void> {
  await sql.run('update access.invitations set used_at = now() where id = $1', [id]);
}

/** Whoever signs in with an address already, and is somebody else. */
export async function isAddressTaken(sql: Sql, email: string, person: number): Promise<boolean> {
  const row = await sql.one(
    `select 1 from up_users where (lower(email collate "C") = $1 or lower(username collate "C") = $1)
        and person_id is distinct from $2`,
    [email.toLowerCase(), person],
  );
  return row !== undefined;
}

/** Until they have a password, people sign in with the address that they were invited at. */
export async function moveAddress(sql: Sql, user: number, email: string): Promise<void> {
  await sql.run(
    `update up_users set email = $2, username = $2, updated_at = now() where id = $1 and email <> $2`,
    [user, email.toLowerCase()],
  );
}
