import type { Sql } from '@ortak/database';
import type { Notification, NotificationDetails, NotificationKind } from '@ortak/kernel/notifications';
import type { ChangedChoices } from '../domain/read-body';

/** What the portal still tells of, and what counts as seen for who has never looked. */
const [toldFor, newFor] = ['90 days', '14 days'];
/** Letters of a note's beginning. */
const noteLetters = 140;

const instant = (value: string): string =>
  `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Up to when the person who asks has seen everything. */
const seenUntil = `coalesce((select c.seen_until from portal.notification_choices c where c.person_id = app.person()),
  portal.instant() - interval '${newFor}')`;

/** What a thing is. The policies of its own table show it, as they show the event. */
const details = `case e.kind
  when 'invoice' then (select jsonb_build_object('number', o.number, 'document', o.kind, 'amount', o.total, 'currency', o.currency,
                                                 'dueDate', o.due_date) from invoices o where o.id = e.record)
  when 'payment' then (select jsonb_build_object('amount', o.amount, 'currency', o.currency, 'date', o.date)
                       from payments o where o.id = e.record)
  when 'document' then (select jsonb_build_object('title', o.title) from documents o where o.id = e.record)
  when 'note' then (select jsonb_build_object('text', case when length(o.text) > ${noteLetters}
                                                       then rtrim(left(o.text, ${noteLetters})) || '…' else coalesce(o.text, '') end)
                    from notes o where o.id = e.record)
  when 'announcement' then (select jsonb_build_object('title', portal.page_text(o.texts, 'title')) from pages o where o.id = e.record)
  when 'request' then (select jsonb_build_object('status', o.status,
                                                 'fields', (select jsonb_agg(f order by f) from jsonb_object_keys(o.changes) f))
                       from change_requests o where o.id = e.record)
  when 'analysis' then (select jsonb_build_object('form', coalesce(nullif(o.labels ->> app.language(), ''), o.name))
                        from analysis_forms o where o.id = e.record)
  end`;

export interface AskedEvents {
  readonly kinds: readonly NotificationKind[];
  readonly most: number;
  /** Of these events; absent: of all. */
  readonly events?: readonly number[];
}

type Row = Omit<Notification, 'details'> & { readonly details: Omit<NotificationDetails, 'kind'> };

/** What the person who asks is told of, newest first. @param sql confined to them: the database decides what it may be */
export async function findNotifications(
  sql: Sql,
  { kinds, most, events }: AskedEvents,
): Promise<Notification[]> {
  const rows = await sql.rows<Row>(
    `select e.id, e.kind, e.resource, e.record, ${instant('e.at')} as at, e.at > ${seenUntil} as unread,
            case when cardinality(app.members()) > 1 then (select m.name from members m where m.id = e.member_id) end as member,
            ${details} as details
     from (select e.id, e.kind, e.resource, e.record, e.member_id, e.at from portal.events e
           where e.kind = any ($1::text[]) and e.at > portal.instant() - interval '${toldFor}'
             and ($3::int[] is null or e.id = any ($3::int[]))
           order by e.at desc, e.id desc limit $2) e
     order by e.at desc, e.id desc`,
    [kinds, most, events ?? null],
  );
  return rows.map((row) => ({ ...row, details: { ...row.details, kind: row.kind } as NotificationDetails }));
}

/** How many of these kinds the person who asks has not seen; not counted any further than `most`. */
export async function countUnread(
  sql: Sql,
  kinds: readonly NotificationKind[],
  most: number,
): Promise<number> {
  const row = await sql.one<{ unread: number }>(
    `select count(*)::int as unread from (
       select from portal.events e
       where e.kind = any ($1::text[]) and e.at > greatest(${seenUntil}, portal.instant() - interval '${toldFor}') limit $2) e`,
    [kinds, most],
  );
  return row?.unread ?? 0;
}

/** What the person who asks has chosen, as it is stored. */
export async function findChoices(sql: Sql): Promise<unknown> {
  const row = await sql.one<{ choices: unknown }>(
    'select choices from portal.notification_choices where person_id = app.person()',
  );
  return row?.choices;
}

/** Notes up to when the person who asks has seen everything: never further than now, never back. */
export async function markSeen(sql: Sql, until: string): Promise<void> {
  await sql.run(
    `insert into portal.notification_choices as c (person_id, choices, seen_until)
     values (app.person(), '{}', least($1::timestamptz, portal.instant()))
     on conflict (person_id) do update set seen_until = greatest(c.seen_until, excluded.seen_until)`,
    [until],
  );
}

/** Writes what was chosen anew beside what was chosen before, way by way, so that two changes at once both stay. */
export async function storeChoices(sql: Sql, changed: ChangedChoices): Promise<void> {
  await sql.run(
    `insert into portal.notification_choices as c (person_id, choices) values (app.person(), $1::jsonb)
     on conflict (person_id) do update
     set choices = c.choices || (select coalesce(jsonb_object_agg(g.key, coalesce(c.choices -> g.key, '{}') || g.value), '{}')
                                 from jsonb_each(excluded.choices) g)`,
    [JSON.stringify(changed)],
  );
}
