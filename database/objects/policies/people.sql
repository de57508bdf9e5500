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
-- One's own row, and in it only the columns that grants/people.sql names.
drop policy if exists people_portal_own on people;
create policy people_portal_own on people for update to ortak_portal
  using (id = (select app.person())) with check (id = (select app.person()));
