import type { Sql } from '@ortak/database';

export interface OpenForm {
  readonly form: number;
  readonly member: number;
  readonly name: string;
  readonly labels: unknown;
  readonly validForMonths: number | null;
  readonly draft: number | null;
  readonly waiting: boolean;
  readonly submittedAt: string | null;
  readonly validUntil: string | null;
}

const instant = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The forms that these members may answer now, with what the caller sees of each. */
export function findOpenForms(sql: Sql, members: readonly number[]): Promise<OpenForm[]> {
  return sql.rows<OpenForm>(
    `with pairs as (
       select f.id as form, m.id as member from analysis_forms f cross join unnest($1::int[]) m (id) where f.status = 'published')
     select f.id as form, p.member, f.name, f.labels, f.valid_for_months as "validForMonths",
            (select max(a.id) from public.analyses a
              where a.form_id = f.id and a.member_id = p.member and a.status = 'draft' and a.source = 'portal') as draft,
            exists (select from public.analyses a where a.form_id = f.id and a.member_id = p.member
                      and a.status = 'submitted' and a.needs_review) as waiting,
            ${instant('last.submitted_at')} as "submittedAt", last.valid_until::text as "validUntil"
     from (select array_agg(form) as forms, array_agg(member) as members from pairs) asked
     cross join lateral (select distinct form, member from analyses.fitting(asked.forms, asked.members)) p
     join analysis_forms f on f.id = p.form
     left join lateral (
       select a.submitted_at, a.valid_until from public.analyses a
       where a.form_id = f.id and a.member_id = p.member and analyses.counts(a.status, a.needs_review)
       order by a.submitted_at desc limit 1) last on true`,
    [members],
  );
}

/** A result that runs out, with whom of ours it is to be told, and in which language. */
export interface RunningOut {
  readonly form: number;
  readonly member: number;
  readonly validUntil: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>> | null;
  /** Null: nobody looks after the member, or our staff do not answer the form. */
  readonly user: number | null;
  readonly language: string | null;
}

/** Takes the results that run out up to a day; each once. @param until the last day that counts as running out */
export function takeRunningOut(sql: Sql, until: string): Promise<RunningOut[]> {
  return sql.rows<RunningOut>(
    `with taken as (
       update analyses.results r set reminded = true
       from analysis_forms f
       where f.id = r.form_id and f.status = 'published' and not r.reminded and r.valid_until <= $1::date
       returning r.form_id, r.member_id, r.valid_until, f.name, f.labels, f.audience)
     select t.form_id as form, t.member_id as member, t.valid_until::text as "validUntil", t.name, t.labels,
            u.id as "user", u.language
     from taken t join members m on m.id = t.member_id
     left join up_users u on u.id = m.representative_id and coalesce((t.audience ->> 'staff')::boolean, true)`,
    [until],
  );
}

export interface DueReminder {
  readonly member: number;
  readonly user: number;
  readonly text: string;
}

/** Reminds those of our staff who look after the members. @param now the instant of the reminder, UTC */
export function insertReminders(sql: Sql, now: string, reminders: readonly DueReminder[]): Promise<unknown> {
  return sql.run(
    `insert into reminders (document_id, created_at, updated_at, published_at, version, resource, record, member_id, kind,
                            user_id, at, text, done)
     select ortak.document_id(), now(), now(), now(), 1, 'members', g.member, g.member, 'reminder', g."user", $1::timestamp,
            left(g.text, 300), false
     from jsonb_to_recordset($2::jsonb) as g (member int, "user" int, text text)`,
    [now, JSON.stringify(reminders)],
  );
}

export interface Reminded {
  readonly form: number;
  readonly member: number;
  readonly person: number;
}

/** Whom of the members it is to be written to: those who may answer in the portal, when the form asks members. */
export function findAddressees(sql: Sql, taken: readonly RunningOut[]): Promise<Reminded[]> {
  return sql.rows<Reminded>(
    `select f.id as form, p.member_id as member, p.id as person
     from jsonb_to_recordset($1::jsonb) as t (form int, member int)
     join analysis_forms f on f.id = t.form join people p on p.member_id = t.member
     where f.audience ->> 'portal' = 'true' and p.portal ->> 'enabled' = 'true' and coalesce(p.email, '') <> ''
       and 'analyses:create' = any (ortak.portal_rights(p.portal))`,
    [JSON.stringify(taken.map(({ form, member }) => ({ form, member })))],
  );
}

export interface DueLetter {
  readonly email: string;
  readonly name: string;
  readonly language: string | null;
  readonly form: string;
  readonly labels: Readonly<Record<string, string>> | null;
  readonly validUntil: string;
}

/** Tells the people of members in the portal that forms wait for them; they are written to by letters of their own. */
export async function insertEvents(sql: Sql, taken: readonly RunningOut[]): Promise<void> {
  await sql.run(
    `insert into portal.events (kind, resource, record, member_id, at)
     select 'analysis', 'analysis-forms', f.id, t.member, portal.instant()
     from jsonb_to_recordset($1::jsonb) as t (form int, member int) join analysis_forms f on f.id = t.form
     where f.audience ->> 'portal' = 'true'`,
    [JSON.stringify(taken.map(({ form, member }) => ({ form, member })))],
  );
}

/**
 * What is written to somebody of a member about a result that runs out, or nothing when it no longer does, or when they do not
 * want such mails. @param usual whether those who have not chosen do
 */
export function findLetter(
  sql: Sql,
  { form, person }: Omit<Reminded, 'member'>,
  usual: boolean,
): Promise<DueLetter | undefined> {
  return sql.one<DueLetter>(
    `select p.email, concat_ws(' ', p.first_name, p.last_name) as name, p.language, f.name as form, f.labels,
            r.valid_until::text as "validUntil"
     from people p join analyses.results r on r.member_id = p.member_id and r.form_id = $1
     join analysis_forms f on f.id = r.form_id
     where p.id = $2 and r.reminded and coalesce(p.email, '') <> '' and portal.wants_mail(p.id, 'analysis', $3)`,
    [form, person, usual],
  );
}
