import type { Sql } from '@ortak/database';

/** The moment of now, on the test clock when there is one, as Strapi's columns hold it. */
export const nowSql = `(coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) at time zone 'UTC')`;

const insertInto = `insert into reminders (document_id, created_at, updated_at, published_at, version, resource, record,
  member_id, company_id, kind, author_id, user_id, at, text, note_id, interaction_id, done)`;
const filed = `ortak.document_id(), now(), now(), now(), 1`;

/** A moment has one reminder of its kind: another moment or somebody else to remind makes it anew. */
export async function keepNoteReminders(sql: Sql, notes: readonly number[]): Promise<void> {
  await sql.run(
    `delete from reminders r using notes n
     where n.id = any($1::int[]) and r.note_id = n.id and r.kind = 'reminder'
       and (r.at, r.user_id) is distinct from (n.remind_at, coalesce(n.remind_id, n.author_id))`,
    [notes],
  );
  await sql.run(
    `${insertInto}
     select ${filed}, n.resource, n.record, n.member_id, n.company_id, 'reminder', n.author_id,
            coalesce(n.remind_id, n.author_id), n.remind_at, left(n.text, 300), n.id, null, false
     from notes n
     where n.id = any($1::int[]) and n.remind_at is not null and coalesce(n.remind_id, n.author_id) is not null
       and not exists (select from reminders r where r.note_id = n.id and r.kind = 'reminder')`,
    [notes],
  );
}

/** Each colleague who is mentioned is told once; who is no longer mentioned is not kept waiting. */
export async function keepMentions(sql: Sql, notes: readonly number[]): Promise<void> {
  await sql.run(
    `delete from reminders r where r.note_id = any($1::int[]) and r.kind = 'mention'
       and not exists (select from notes_mentions_lnk l where l.note_id = r.note_id and l.user_id = r.user_id)`,
    [notes],
  );
  await sql.run(
    `with told as (
       ${insertInto}
       select ${filed}, n.resource, n.record, n.member_id, n.company_id, 'mention', n.author_id, l.user_id, ${nowSql},
              left(n.text, 300), n.id, null, false
       from notes n join notes_mentions_lnk l on l.note_id = n.id
       where n.id = any($1::int[]) and l.user_id is distinct from n.author_id
         and not exists (select from reminders r where r.note_id = n.id and r.kind = 'mention' and r.user_id = l.user_id)
       returning user_id)
     select app.enqueue_job('remind-user', json_build_object('user', user_id), 'remind-user:' || user_id)
     from (select distinct user_id from told) t`,
    [notes],
  );
}

/** The next step of an interaction is due at nine in the morning of its day, where the company (or we) are. */
export async function keepNextSteps(sql: Sql, interactions: readonly number[]): Promise<void> {
  const at = `((i.next_step_date + time '09:00') at time zone
    coalesce((select c.time_zone from companies c where c.id = i.company_id),
             (select c.time_zone from companies c order by c.id limit 1), 'UTC')) at time zone 'UTC'`;
  await sql.run(
    `delete from reminders r using interactions i
     where i.id = any($1::int[]) and r.interaction_id = i.id and r.kind = 'next-step'
       and (i.next_step_date is null
            or (r.at, r.user_id, r.text) is distinct from
               (${at}, coalesce(i.next_step_user_id, i.user_id), coalesce(i.next_step, i.subject)))`,
    [interactions],
  );
  await sql.run(
    `${insertInto}
     select ${filed}, i.resource, i.record, i.member_id, i.company_id, 'next-step', i.author_id,
            coalesce(i.next_step_user_id, i.user_id), ${at}, coalesce(i.next_step, i.subject), null, i.id, false
     from interactions i
     where i.id = any($1::int[]) and i.next_step_date is not null
       and coalesce(i.next_step_user_id, i.user_id) is not null
       and not exists (select from reminders r where r.interaction_id = i.id and r.kind = 'next-step')`,
    [interactions],
  );
}
