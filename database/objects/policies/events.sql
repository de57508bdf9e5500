alter table portal.events enable row level security;
alter table portal.events force row level security;
drop policy if exists events_system on portal.events;
create policy events_system on portal.events to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Of one's members, of a thing that one sees and has the right to see, now: the policies of the thing itself decide, so that a
-- scope or a right that is lost takes what was told along.
drop policy if exists events_portal on portal.events;
create policy events_portal on portal.events for select to ortak_portal
  using ((member_id is null or member_id = any ((select app.members())::integer[]))
    and (person_id is null or person_id = (select app.person()))
    and case kind
          when 'invoice' then (select app.may('invoices:view')) and exists (select from public.invoices o where o.id = events.record)
          when 'payment' then (select app.may('payments:view')) and exists (select from public.payments o where o.id = events.record)
          when 'document' then (select app.may('documents:view')) and exists (select from public.documents o where o.id = events.record)
          when 'note' then (select app.may('notes:view')) and exists (select from public.notes o where o.id = events.record)
          when 'request' then exists (select from public.change_requests o where o.id = events.record)
          when 'analysis' then (select app.may('analyses:view')) and exists (select from public.analysis_forms o where o.id = events.record)
          when 'announcement' then events.record = any ((select portal.visible_pages())::integer[])
          else false
        end);

-- Whom our own program is still to write to.
alter table portal.letters enable row level security;
alter table portal.letters force row level security;
drop policy if exists letters_system on portal.letters;
create policy letters_system on portal.letters to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
