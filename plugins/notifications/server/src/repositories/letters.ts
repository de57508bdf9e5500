import type { Sql } from '@ortak/database';

/** What every kind asks for, and whether it is written by e-mail to who has not chosen: rows for the database. */
export interface MailRule {
  readonly kind: string;
  /** `invoices:view`; null for what is everybody's own. */
  readonly right: string | null;
  readonly usual: boolean;
}

/** Nobody is written to later than this: a program that was still for weeks does not begin with old news. */
const newsDays = 7;

/** Makes the event of each page that has come out, once. What came out long ago is history. */
export async function announcePages(sql: Sql): Promise<void> {
  await sql.run(
    `with place as materialized (
       select c.id, coalesce(c.time_zone, 'UTC') as time_zone, ortak.today(c.id) as today, c.id = min(c.id) over () as first from companies c)
     insert into portal.events (kind, resource, record, company_id, at, mail_pending)
     select 'announcement', 'pages', g.id, g.company_id,
            portal.event_at(g.published_from, p.today, p.time_zone), portal.is_news(g.published_from, p.today)
     from pages g join place p on case when g.company_id is null then p.first else p.id = g.company_id end
     where portal.page_is_out(g.status, g.published_from, g.published_until, p.today)
       and not exists (select from portal.events e where e.kind = 'announcement' and e.record = g.id)
     on conflict do nothing`,
  );
}

/** Takes events that nobody has been written to about yet, one member after the other. @returns their ids */
export async function takePending(sql: Sql, most: number): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    `update portal.events e set mail_pending = false
     from (select id from portal.events where mail_pending order by member_id, id limit $1 for update skip locked) t
     where e.id = t.id returning e.id`,
    [most],
  );
  return rows.map(({ id }) => id);
}

/**
 * Notes of whom these events are to be written to: people with access to the portal and an address who have the right and want
 * the mail, of the member itself or, with the scope of a group, of one above it; of a page those whom it is for. What they may
 * see of it is decided when the letter is written. @returns the people
 */
export async function fileLetters(
  sql: Sql,
  events: readonly number[],
  rules: readonly MailRule[],
): Promise<number[]> {
  const rows = await sql.rows<{ person: number }>(
    `with recursive event as (
       select e.id, e.kind, e.record, e.member_id, e.person_id, r."right", r.usual
       from portal.events e join jsonb_to_recordset($2::jsonb) as r (kind text, "right" text, usual boolean) using (kind)
       where e.id = any ($1::int[]) and e.at > portal.instant() - interval '${newsDays} days'
     ), above (member, owner) as (
       select distinct member_id, member_id from event where member_id is not null
       union select a.member, m.parent_id from above a join members m on m.id = a.owner where m.parent_id is not null
     ), told as (
       select e.id, e.kind, e.usual, e."right", p.id as person, a.member <> a.owner as far
       from event e join above a on a.member = e.member_id join people p on p.member_id = a.owner
       where e.person_id is null or e.person_id = p.id
       union all
       select e.id, e.kind, e.usual, e."right", reader, false
       from event e cross join lateral unnest(portal.page_readers(e.record)) reader where e.kind = 'announcement'
     )
     insert into portal.letters as l (person_id, events)
     select t.person, array_agg(t.id order by t.id)
     from told t join people p on p.id = t.person left join up_users u on u.person_id = p.id
     where p.portal ->> 'enabled' = 'true' and not coalesce(u.blocked, false)
       and coalesce(nullif(u.email, ''), nullif(p.email, '')) is not null
       and (not t.far or ortak.portal_scope(p.portal) = 'group')
       and (t."right" is null or t."right" = any (ortak.portal_rights(p.portal)))
       and portal.wants_mail(p.id, t.kind, t.usual)
     group by t.person
     on conflict (person_id) do update set events = l.events || excluded.events
     returning person_id as person`,
    [events, JSON.stringify(rules)],
  );
  return rows.map(({ person }) => person);
}

/** Has the letters of these people written; whoever has one under way already is written to once more afterwards. */
export async function enqueueLetters(sql: Sql, job: string, people: readonly number[]): Promise<void> {
  await sql.run(
    `select app.enqueue_job($1, json_build_object('person', p), $1 || ':' || p) from unnest($2::int[]) p`,
    [job, people],
  );
}

/** Whom a letter goes to, and what it may be about. */
export interface Letter {
  readonly events: readonly number[];
  readonly email: string;
  readonly name: string;
  readonly language: string | null;
  readonly choices: unknown;
}

/** Takes what a person is to be written to about: with the commit it is gone, and nobody writes it again. */
export function takeLetter(sql: Sql, person: number): Promise<Letter | undefined> {
  return sql.one<Letter>(
    `with taken as (delete from portal.letters where person_id = $1 returning events)
     select t.events, coalesce(nullif(u.email, ''), p.email) as email, trim(concat_ws(' ', p.first_name, p.last_name)) as name,
            p.language, c.choices
     from taken t join people p on p.id = $1 left join up_users u on u.person_id = p.id
     left join portal.notification_choices c on c.person_id = p.id`,
    [person],
  );
}

/** Forgets what happened more than a year ago. */
export async function deleteOld(sql: Sql): Promise<void> {
  await sql.run(`delete from portal.events where at < portal.instant() - interval '1 year'`);
}
