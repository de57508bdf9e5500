alter table change_requests enable row level security;
alter table change_requests force row level security;
drop policy if exists change_requests_system on change_requests;
create policy change_requests_system on change_requests to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists change_requests_staff on change_requests;
create policy change_requests_staff on change_requests to ortak_staff
  using ((select app.is_staff())) with check ((select app.is_staff()));
-- One's own, and those about the member for whoever sees all of it.
drop policy if exists change_requests_portal on change_requests;
create policy change_requests_portal on change_requests for select to ortak_portal
  using (person_id = (select app.person())
         or (resource = 'members' and member_id = any ((select app.whole_members())::integer[])));
drop policy if exists change_requests_portal_ask on change_requests;
create policy change_requests_portal_ask on change_requests for insert to ortak_portal
  with check ((select app.may('profile:edit')) and person_id = (select app.person()) and status = 'waiting'
    and ((resource = 'people' and record = (select app.person()) and member_id = any ((select app.members())::integer[]))
         or (resource = 'members' and record = member_id and member_id = any ((select app.whole_members())::integer[]))));
-- What one has asked for one may take back, and nothing else.
drop policy if exists change_requests_portal_withdraw on change_requests;
create policy change_requests_portal_withdraw on change_requests for update to ortak_portal
  using (person_id = (select app.person()) and status = 'waiting')
  with check (person_id = (select app.person()) and status = 'withdrawn');
