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

export interface Reminded {
  readonly form: number;
  readonly member: number;
  readonly person: number;
}

/**
 * Takes the results that run out up to a day, and reminds whoever looks after their member; each result once. Whom of the
 * member it is to be written to is answered: those who may answer in the portal, when the form asks members.
 * @param now the instant of the reminder, UTC @param until the last day that counts as running out
 */
export function takeRunningOut(sql: Sql, now: string, until: string): Promise<Reminded[]> {
  return sql.rows<Reminded>(
    `with taken as (
       update analyses.results r set reminded = true
       from analysis_forms f
       where f.id = r.form_id and f.status = 'published' and not r.reminded and r.valid_until <= $2::date
       returning r.form_id, r.member_id, r.valid_until, f.name, f.audience),
     told as (
       insert into reminders (document_id, created_at, updated_at, published_at, version, resource, record, member_id, kind,
                              user_id, at, text, done)
       select ortak.document_id(), now(), now(), now(), 1, 'members', t.member_id, t.member_id, 'reminder',
              m.representative_id, $1::timestamp, left(t.name || ' · ' || to_char(t.valid_until, 'DD.MM.YYYY'), 300), false
       from taken t join members m on m.id = t.member_id
       where m.representative_id is not null and coalesce((t.audience ->> 'staff')::boolean, true))
     select t.form_id as form, t.member_id as member, p.id as person
     from taken t join people p on p.member_id = t.member_id
     where t.audience ->> 'portal' = 'true' and p.portal ->> 'enabled' = 'true' and coalesce(p.email, '') <> ''
       and p.portal -> 'rights' -> 'analyses' @> '["create"]'`,
    [now, until],
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

/** What is written to somebody of a member about a result that runs out, or nothing when it no longer does. */
export function findLetter(
  sql: Sql,
  { form, person }: Omit<Reminded, 'member'>,
): Promise<DueLetter | undefined> {
  return sql.one<DueLetter>(
    `select p.email, concat_ws(' ', p.first_name, p.last_name) as name, p.language, f.name as form, f.labels,
            r.valid_until::text as "validUntil"
     from people p join analyses.results r on r.member_id = p.member_id and r.form_id = $1
     join analysis_forms f on f.id = r.form_id
     where p.id = $2 and r.reminded and coalesce(p.email, '') <> ''`,
    [form, person],
  );
}
