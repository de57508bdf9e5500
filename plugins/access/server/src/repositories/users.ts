import { randomInt } from 'node:crypto';
import type { Language, MemberScope } from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';

/** A user as signing in needs it. */
export interface UserRow {
  readonly id: number;
  readonly email: string;
  readonly username: string;
  readonly name: string | null;
  readonly password: string | null;
  readonly kind: 'staff' | 'portal';
  readonly blocked: boolean;
  readonly language: string | null;
  readonly staffRole: string | null;
  readonly person: number | null;
  readonly personLanguage: string | null;
  readonly portal: unknown;
}

const columns = `u.id, u.email, coalesce(u.username, u.email) as username, u.name, u.password, u.kind, coalesce(u.blocked, false) as blocked, u.language,
  u.staff_role as "staffRole", u.person_id as person, p.language as "personLanguage", p.portal`;

/** @param identifier e-mail address or user name, in any case */
export async function findUserByIdentifier(sql: Sql, identifier: string): Promise<UserRow | undefined> {
  return sql.one<UserRow>(
    `select ${columns} from up_users u left join people p on p.id = u.person_id
     where lower(u.email collate "C") = $1 or lower(u.username collate "C") = $1
     order by (lower(u.email collate "C") = $1) desc limit 1`,
    [identifier.trim().toLowerCase()],
  );
}

export async function findUser(sql: Sql, id: number): Promise<UserRow | undefined> {
  return sql.one<UserRow>(
    `select ${columns} from up_users u left join people p on p.id = u.person_id where u.id = $1`,
    [id],
  );
}

export async function countUsers(sql: Sql): Promise<number> {
  return (await sql.one<{ count: number }>('select count(*)::integer as count from up_users'))?.count ?? 0;
}

export async function setPassword(sql: Sql, user: number, hash: string): Promise<void> {
  await sql.run('update up_users set password = $2, updated_at = now() where id = $1', [user, hash]);
}

export async function setLanguage(sql: Sql, user: number, language: Language): Promise<void> {
  await sql.run('update up_users set language = $2, updated_at = now() where id = $1', [user, language]);
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const signs = `${letters}0123456789`;

/** A document id as Strapi makes them: 24 small letters and digits, a letter first. */
export function makeDocumentId(): string {
  const rest = Array.from({ length: 23 }, () => signs[randomInt(signs.length)]).join('');
  return `${letters[randomInt(letters.length)]}${rest}`;
}

export interface UserRecord {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly kind: 'staff' | 'portal';
  readonly staffRole: string | null;
  /** Absent: stays as it is. */
  readonly memberScope?: MemberScope;
  readonly person: number | null;
}

/** Adds a user, or changes the one with this e-mail address. @returns its id, and whether it is new */
export async function upsertUser(
  sql: Sql,
  user: UserRecord,
  passwordHash: string | undefined,
): Promise<{ id: number; created: boolean }> {
  const values = [
    user.email,
    user.name,
    user.language,
    user.kind,
    user.staffRole,
    user.person,
    passwordHash ?? null,
    user.memberScope ?? null,
  ];
  const kept = await sql.one<{ id: number }>(
    `update up_users set name = $2, language = $3, kind = $4, staff_role = $5, person_id = $6, updated_at = now(),
            password = coalesce($7, password), member_scope = coalesce($8, member_scope)
     where lower(email collate "C") = $1 returning id`,
    values,
  );
  if (kept) return { id: kept.id, created: false };
  const made = await sql.one<{ id: number }>(
    `insert into up_users (document_id, username, email, name, language, kind, staff_role, person_id, password,
                           member_scope, provider, confirmed, blocked, created_at, updated_at, published_at)
     values ($9, $1, $1, $2, $3, $4, $5, $6, $7, coalesce($8, 'all'), 'local', true, false, now(), now(), now())
     returning id`,
    [...values, makeDocumentId()],
  );
  if (!made) throw new Error('no user was made');
  return { id: made.id, created: true };
}

/** Which group companies a member of our staff works for; administrators work for all and need none. */
export async function replaceCompanies(sql: Sql, user: number, companies: readonly number[]): Promise<void> {
  await sql.run(
    'delete from up_users_companies_lnk where user_id = $1 and company_id <> all ($2::integer[])',
    [user, companies],
  );
  await sql.run(
    `insert into up_users_companies_lnk (user_id, company_id)
     select $1, company from unnest($2::integer[]) as company
     where not exists (select 1 from up_users_companies_lnk l where l.user_id = $1 and l.company_id = company)`,
    [user, companies],
  );
}

export async function setBlocked(sql: Sql, user: number, blocked: boolean): Promise<boolean> {
  return (
    (await sql.run('update up_users set blocked = $2, updated_at = now() where id = $1', [user, blocked])) ===
    1
  );
}
