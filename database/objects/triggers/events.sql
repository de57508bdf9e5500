-- What happens to members becomes an event for people of the portal: once per statement, whatever the number of rows, since a
-- billing run posts thousands of invoices at once. Definer, because nobody but these functions and our own program writes events;
-- they speak as the system, since who writes an invoice need not see the time zone of its company.
create or replace function portal.tell_of_invoices() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', 'system', true);
  if tg_op = 'INSERT' then
    with place as materialized (select c.id, coalesce(c.time_zone, 'UTC') as time_zone, ortak.today(c.id) as today from companies c)
    insert into portal.events (kind, resource, record, member_id, company_id, at, mail_pending)
    select 'invoice', 'invoices', n.id, n.member_id, n.company_id, portal.event_at(n.issue_date, p.today, p.time_zone),
           portal.is_news(n.issue_date, p.today)
    from new_rows n join place p on p.id = n.company_id where n.status = 'posted';
  else
    with place as materialized (select c.id, coalesce(c.time_zone, 'UTC') as time_zone, ortak.today(c.id) as today from companies c)
    insert into portal.events (kind, resource, record, member_id, company_id, at, mail_pending)
    select 'invoice', 'invoices', n.id, n.member_id, n.company_id, portal.event_at(n.issue_date, p.today, p.time_zone),
           portal.is_news(n.issue_date, p.today)
    from new_rows n join old_rows o on o.id = n.id join place p on p.id = n.company_id
    where n.status = 'posted' and o.status = 'draft';
  end if;
  perform set_config('app.actor', said, true);
  return null;
end $$;

create or replace trigger invoices_told after insert on invoices
  referencing new table as new_rows for each statement execute function portal.tell_of_invoices();
create or replace trigger invoices_posted_told after update on invoices
  referencing old table as old_rows new table as new_rows for each statement execute function portal.tell_of_invoices();

create or replace function portal.tell_of_payments() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', 'system', true);
  with place as materialized (select c.id, coalesce(c.time_zone, 'UTC') as time_zone, ortak.today(c.id) as today from companies c)
  insert into portal.events (kind, resource, record, member_id, company_id, at, mail_pending)
  select 'payment', 'payments', n.id, n.member_id, n.company_id, portal.event_at(n.date, p.today, p.time_zone),
         portal.is_news(n.date, p.today)
  from new_rows n join place p on p.id = n.company_id;
  perform set_config('app.actor', said, true);
  return null;
end $$;

create or replace trigger payments_told after insert on payments
  referencing new table as new_rows for each statement execute function portal.tell_of_payments();

-- A document is told of when it can be seen, and again with each further version. The files of pages come with their page.
create or replace function portal.tell_of_documents() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', 'system', true);
  if tg_op = 'INSERT' then
    insert into portal.events (kind, resource, record, member_id, company_id, at, mail_pending)
    select 'document', 'documents', n.id, n.member_id, n.company_id, portal.instant(), true
    from new_rows n where n.portal_visible and n.member_id is not null;
  else
    insert into portal.events (kind, resource, record, member_id, company_id, at, mail_pending)
    select 'document', 'documents', n.id, n.member_id, n.company_id, portal.instant(), true
    from new_rows n join old_rows o on o.id = n.id
    where n.portal_visible and n.member_id is not null
      and (o.portal_visible is not true or n.latest > greatest(o.latest, 1));
  end if;
  perform set_config('app.actor', said, true);
  return null;
end $$;

create or replace trigger documents_told after insert on documents
  referencing new table as new_rows for each statement execute function portal.tell_of_documents();
create or replace trigger documents_changed_told after update on documents
  referencing old table as old_rows new table as new_rows for each statement execute function portal.tell_of_documents();

-- What one of us wrote and shares. What the portal wrote itself is no news there.
create or replace function portal.tell_of_notes() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', 'system', true);
  if tg_op = 'INSERT' then
    insert into portal.events (kind, resource, record, member_id, company_id, at, mail_pending)
    select 'note', 'notes', n.id, n.member_id, n.company_id, portal.instant(), true
    from new_rows n where n.portal_visible and n.source is distinct from 'portal';
  else
    insert into portal.events (kind, resource, record, member_id, company_id, at, mail_pending)
    select 'note', 'notes', n.id, n.member_id, n.company_id, portal.instant(), true
    from new_rows n join old_rows o on o.id = n.id
    where n.portal_visible and o.portal_visible is not true and n.source is distinct from 'portal';
  end if;
  perform set_config('app.actor', said, true);
  return null;
end $$;

create or replace trigger notes_told after insert on notes
  referencing new table as new_rows for each statement execute function portal.tell_of_notes();
create or replace trigger notes_shared_told after update on notes
  referencing old table as old_rows new table as new_rows for each statement execute function portal.tell_of_notes();

-- Who asked for a change is told how it was decided; the mail about it is written by the decision itself.
create or replace function portal.tell_of_requests() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', 'system', true);
  insert into portal.events (kind, resource, record, member_id, person_id, at)
  select 'request', 'change-requests', n.id, n.member_id, n.person_id, portal.instant()
  from new_rows n join old_rows o on o.id = n.id where o.status = 'waiting' and n.status in ('approved', 'refused');
  perform set_config('app.actor', said, true);
  return null;
end $$;

create or replace trigger change_requests_told after update on change_requests
  referencing old table as old_rows new table as new_rows for each statement execute function portal.tell_of_requests();
