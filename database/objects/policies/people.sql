alter table people enable row level security;
alter table people force row level security;
drop policy if exists people_system on people;
create policy people_system on people to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Why `true`: see members.sql.
drop policy if exists people_staff on people;
create policy people_staff on people to ortak_staff using (true) with check ((select app.is_staff()));
drop policy if exists people_portal on people;
create policy people_portal on people for select to ortak_portal
  using (id = (select app.person())
         or member_id = any ((select app.whole_members())::integer[])
         or unit_id = any ((select app.own_units())::integer[]));
-- One's own row; the trigger people_confined says which columns of it.
drop policy if exists people_portal_own on people;
create policy people_portal_own on people for update to ortak_portal
  using (id = (select app.person())) with check (id = (select app.person()));
-- Colleagues, by those who may: whoever they see by scope. What they may not give, people_confined refuses.
drop policy if exists people_portal_add on people;
create policy people_portal_add on people for insert to ortak_portal
  with check ((select app.may('people:create'))
    and (member_id = any ((select app.whole_members())::integer[]) or unit_id = any ((select app.own_units())::integer[])));
drop policy if exists people_portal_edit on people;
create policy people_portal_edit on people for update to ortak_portal
  using ((select app.may('people:edit'))
    and (member_id = any ((select app.whole_members())::integer[]) or unit_id = any ((select app.own_units())::integer[])))
  with check ((select app.may('people:edit'))
    and (member_id = any ((select app.whole_members())::integer[]) or unit_id = any ((select app.own_units())::integer[])));
-- ortak.managed_access() runs as the owner on behalf of a portal administrator: it sees no more than they may edit.
drop policy if exists people_managed on people;
create policy people_managed on people for select to ortak
  using ((select app.actor()) = 'portal' and (select app.may('people:edit'))
    and (member_id = any ((select app.whole_members())::integer[]) or unit_id = any ((select app.own_units())::integer[])));
