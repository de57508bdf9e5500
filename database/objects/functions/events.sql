-- Now, as the test clock says where there is one.
create or replace function portal.instant() returns timestamptz language sql stable
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

-- When a thing with a date of its own counts as having happened: now, or on its date when that lies more than a week back. What
-- is billed or imported so much later is history: nobody is written to about it, and it comes first in no list.
create or replace function portal.is_news(day date, today date) returns boolean language sql immutable
  return coalesce(day >= today - 7, true);

create or replace function portal.event_at(day date, today date, zone text) returns timestamptz language sql stable
  return case when portal.is_news(day, today) then portal.instant() else day::timestamp at time zone zone end;

-- Whether a person wants to be written to about a kind of event; `usual` when they have not said.
create or replace function portal.wants_mail(person integer, kind text, usual boolean) returns boolean language sql stable
set search_path = public, pg_temp as $$
  select coalesce((select (c.choices -> kind ->> 'mail')::boolean from portal.notification_choices c where c.person_id = person), usual)
$$;

-- Writes events of one kind, whatever their number: a billing run posts thousands of invoices at once. Definer, because nobody but
-- the triggers and our own program writes events; as the system, since who writes an invoice need not see the time zone of its
-- company. The lists belong together place by place. @param days dates of the things themselves; null: they happen now
create or replace function portal.tell(kind text, resource text, records integer[], members integer[], companies integer[], days date[])
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
begin
  if records is null then
    return;
  end if;
  perform set_config('app.actor', 'system', true);
  with place as materialized (select c.id, coalesce(c.time_zone, 'UTC') as time_zone, ortak.today(c.id) as today from companies c)
  insert into portal.events (kind, resource, record, member_id, company_id, at, mail_pending)
  select tell.kind, tell.resource, n.record, n.member, n.company,
         portal.event_at(n.day, p.today, p.time_zone), portal.is_news(n.day, p.today)
  from unnest(records, members, companies, days) as n (record, member, company, day) left join place p on p.id = n.company;
  perform set_config('app.actor', said, true);
end $$;
