import type { PlainDate } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import type { HandOver, Place } from '../domain/plan-hand-over';
import type { HandOverWish } from '../domain/read-hand-over';

const columns = `t.id, t.user_id as "user", t.member_id as member, t.company_id as company, t.unit_id as unit, t.role_id as role,
  t.start::text, t."end"::text, t."primary", t.note`;

/** Places of a user that run on a day or later, and are asked for. Locked: what is planned for them is what is written. */
export function lockPlaces(sql: Sql, user: number, wish: HandOverWish): Promise<Place[]> {
  return sql.rows<Place>(
    `select ${columns} from team_members t
     where t.user_id = $1 and coalesce(t."end" >= $2::date, true)
       and ($3::int[] is null or t.member_id = any($3)) and ($4::int[] is null or t.role_id = any($4))
     order by t.id for update`,
    [user, wish.date, wish.members, wish.roles],
  );
}

/** Places of a user at some members that run on a day or later. */
export function lockPlacesAt(
  sql: Sql,
  user: number,
  members: readonly number[],
  date: PlainDate,
): Promise<Place[]> {
  return sql.rows<Place>(
    `select ${columns} from team_members t
     where t.user_id = $1 and t.member_id = any($2::int[]) and coalesce(t."end" >= $3::date, true)
     order by t.id for update`,
    [user, members, date],
  );
}

/** Writes a hand-over, in one statement: the keys of the table and the representatives see it when all of it stands. */
export async function writeHandOver(sql: Sql, { remove, ends, add }: HandOver): Promise<void> {
  await sql.run(
    `with removed as (delete from team_members where id = any($1::int[])),
          ended as (
            update team_members t set "end" = e."end", updated_at = now(), version = coalesce(t.version, 1) + 1
            from jsonb_to_recordset($2::jsonb) as e (id int, "end" date) where t.id = e.id)
     insert into team_members (document_id, member_id, company_id, unit_id, user_id, role_id, start, "end", "primary", note,
                               version, created_at, updated_at, published_at)
     select ortak.document_id(), a.member, a.company, a.unit, a."user", a.role, a.start, a."end", a."primary", a.note, 1, now(), now(), now()
     from jsonb_to_recordset($3::jsonb)
       as a (member int, company int, unit int, "user" int, role int, start date, "end" date, "primary" boolean, note text)`,
    [remove, JSON.stringify(ends), JSON.stringify(add)],
  );
}

/** Units that a user represents pass to another. @returns how many */
export function passUnits(sql: Sql, user: number, { to, members }: HandOverWish): Promise<number> {
  return sql.run(
    `update units set representative_id = $2, updated_at = now(), version = coalesce(version, 1) + 1
     where representative_id = $1 and ($3::int[] is null or member_id = any($3))`,
    [user, to, members],
  );
}

export interface Colleague {
  readonly id: number;
  readonly staff: boolean;
  readonly blocked: boolean;
  /** Companies that they work for; null is all of them. */
  readonly companies: readonly number[] | null;
}

export async function findColleagues(sql: Sql, ids: readonly number[]): Promise<Map<number, Colleague>> {
  const rows = await sql.rows<Colleague>(
    `select u.id, u.kind = 'staff' as staff, coalesce(u.blocked, false) as blocked,
            case when u.staff_role = 'administrator' then null
                 else coalesce((select array_agg(l.company_id) from up_users_companies_lnk l where l.user_id = u.id), '{}') end as companies
     from up_users u where u.id = any($1::int[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface RoleCount {
  readonly role: number;
  readonly code: string | null;
  readonly name: string;
  readonly labels: unknown;
  readonly count: number;
}

export function countByRole(sql: Sql, places: readonly Place[]): Promise<RoleCount[]> {
  return sql.rows<RoleCount>(
    `select r.id as role, r.code, r.name, r.labels, count(*)::int as count
     from unnest($1::int[]) as p (role) join team_roles r on r.id = p.role
     group by r.id order by r."order" nulls last, r.id`,
    [places.map(({ role }) => role)],
  );
}

/** The role whose primary is the member's representative. */
export async function findRepresentativeRole(sql: Sql): Promise<number | undefined> {
  return (await sql.one<{ id: number }>(`select id from team_roles where code = 'representative'`))?.id;
}

/** Today, for whoever asks. */
export async function findToday(sql: Sql): Promise<PlainDate> {
  return (await sql.one<{ day: PlainDate }>('select ortak.today_here()::text as day'))?.day ?? '';
}
