import type { PortalAccess } from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';
import type { SessionRow } from '../domain/read-actor';

/** A person with all that their actor is made from, whether or not they have a user; undefined when there is none. */
export async function findPersonRow(sql: Sql, person: number): Promise<SessionRow | undefined> {
  return sql.one<SessionRow>(
    `select '' as session, 'portal' as app, coalesce(u.id, 0) as "user", 'portal' as kind, false as blocked, u.language,
            null as "staffRole", '{}'::integer[] as companies, null as "memberScope", p.id as person,
            p.language as "personLanguage", p.member_id as member, p.unit_id as unit, p.portal, access.profile_of(p.portal) as profile
     from people p left join up_users u on u.person_id = p.id where p.id = $1`,
    [person],
  );
}

/** The members whom one of our staff looks after: those with `memberScope` `mine` see no others. */
export async function ownMembersOf(sql: Sql, user: number): Promise<number[]> {
  await sql.run(`select set_config('app.user', $1, true)`, [String(user)]);
  const row = await sql.one<{ members: number[] }>('select app.own_members() as members');
  return row?.members ?? [];
}

/** The user of a person, and how they come in. */
export interface PersonUser {
  readonly id: number;
  readonly email: string;
  readonly blocked: boolean;
  /** Whether a password was ever set: until then only an invitation opens. */
  readonly active: boolean;
  readonly sessions: number;
  readonly lastSignIn: string | null;
}

export interface PersonCard {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly language: string | null;
  readonly portal: unknown;
  readonly profile: PortalProfile | null;
  readonly user: PersonUser | null;
}

export interface PortalProfile {
  readonly rights: unknown;
  readonly scope: unknown;
}

/** A person with their access and their user. @param sql a transaction of the System */
export async function findPersonCard(sql: Sql, person: number): Promise<PersonCard | undefined> {
  return sql.one<PersonCard>(
    `select p.id, trim(p.first_name || ' ' || coalesce(p.last_name, '')) as name, nullif(trim(p.email), '') as email, p.language,
            p.portal, access.profile_of(p.portal) as profile,
            (select json_build_object('id', u.id, 'email', u.email, 'blocked', coalesce(u.blocked, false),
                      'active', u.password is not null,
                      'sessions', (select count(*) from access.sessions s
                                    where s.user_id = u.id and s.ended_at is null and s.idle_until > now() and s.ends_at > now()),
                      'lastSignIn', (select to_char(max(s.started_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                                       from access.sessions s where s.user_id = u.id))
               from up_users u where u.person_id = p.id) as "user"
     from people p where p.id = $1`,
    [person],
  );
}

/** What a portal administrator may know of a colleague's access; undefined for whom they may not manage. */
export async function findManagedAccess(sql: Sql, person: number): Promise<unknown> {
  return (await sql.one<{ portal: unknown }>('select portal from ortak.managed_access($1)', [person]))
    ?.portal;
}

/** The profile with an id, as far as the caller may see it. */
export async function findProfile(sql: Sql, id: number): Promise<PortalProfile | undefined> {
  return sql.one<PortalProfile>('select rights, scope from portal_profiles where id = $1', [id]);
}

/** What stands on a person about the portal. */
export interface KeptAccess {
  readonly enabled: boolean;
  readonly profile: number | null;
  readonly scope: PortalAccess['scope'] | null;
  readonly rights: PortalAccess['rights'];
}

/** Writes a person's access in the request's own transaction: the database decides whether this caller may. */
export async function writeAccess(sql: Sql, person: number, access: KeptAccess): Promise<boolean> {
  const kept = {
    enabled: access.enabled,
    ...(access.profile === null ? {} : { profile: access.profile }),
    ...(access.scope === null ? {} : { scope: access.scope }),
    rights: access.rights,
  };
  const touched = await sql.run(
    `update people set portal = $2::jsonb, version = coalesce(version, 1) + 1, updated_at = now() where id = $1`,
    [person, JSON.stringify(kept)],
  );
  return touched === 1;
}
