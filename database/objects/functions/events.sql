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
