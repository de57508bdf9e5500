-- What happens to members becomes an event for people of the portal, once per statement (portal.tell). Definer, because nobody else may
-- call that.
create or replace function portal.tell_of_invoices() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform portal.tell('invoice', 'invoices', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), array_agg(n.issue_date))
    from new_rows n where n.status = 'posted';
  else
    perform portal.tell('invoice', 'invoices', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), array_agg(n.issue_date))
    from new_rows n join old_rows o on o.id = n.id where n.status = 'posted' and o.status = 'draft';
  end if;
  return null;
end $$;

create or replace trigger invoices_told after insert on invoices
  referencing new table as new_rows for each statement execute function portal.tell_of_invoices();
create or replace trigger invoices_posted_told after update on invoices
  referencing old table as old_rows new table as new_rows for each statement execute function portal.tell_of_invoices();

create or replace function portal.tell_of_payments() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform portal.tell('payment', 'payments', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), array_agg(n.date))
  from new_rows n;
  return null;
end $$;

create or replace trigger payments_told after insert on payments
  referencing new table as new_rows for each statement execute function portal.tell_of_payments();

-- A document is told of when it can be seen, and again with each further version. The files of pages come with their page.
create or replace function portal.tell_of_documents() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform portal.tell('document', 'documents', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), null)
    from new_rows n where n.portal_visible and n.member_id is not null;
  else
    perform portal.tell('document', 'documents', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), null)
    from new_rows n join old_rows o on o.id = n.id
    where n.portal_visible and n.member_id is not null
      and (o.portal_visible is not true or n.latest > greatest(o.latest, 1));
  end if;
  return null;
end $$;

create or replace trigger documents_told after insert on documents
  referencing new table as new_rows for each statement execute function portal.tell_of_documents();
create or replace trigger documents_changed_told after update on documents
  referencing old table as old_rows new table as new_rows for each statement execute function portal.tell_of_documents();

-- What one of us wrote and shares. What the portal wrote itself is no news there.
create or replace function portal.tell_of_notes() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform portal.tell('note', 'notes', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), null)
    from new_rows n where n.portal_visible and n.source is distinct from 'portal';
  else
    perform portal.tell('note', 'notes', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), null)
    from new_rows n join old_rows o on o.id = n.id
    where n.portal_visible and o.portal_visible is not true and n.source is distinct from 'portal';
  end if;
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
