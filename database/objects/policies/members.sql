-- Members and their categories are the address book that all our staff share. `true` and not app.is_staff(): a condition
-- of a policy keeps the search index (trigrams are not leakproof) from being used, and the role is set together with
-- the actor only, by confine().
alter table members enable row level security;
alter table members force row level security;
drop policy if exists members_system on members;
create policy members_system on members to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists members_staff on members;
create policy members_staff on members to ortak_staff using (true) with check ((select app.is_staff()));
drop policy if exists members_portal on members;
create policy members_portal on members for select to ortak_portal
  using ((select app.scope()) in ('member', 'group') and id = any ((select app.members())::integer[]));

drop policy if exists members_portal_edit on members;
create policy members_portal_edit on members for update to ortak_portal
  using ((select app.may('profile:edit')) and id = any ((select app.whole_members())::integer[]))
  with check ((select app.may('profile:edit')) and id = any ((select app.whole_members())::integer[]));

alter table members_categories_lnk enable row level security;
alter table members_categories_lnk force row level security;
drop policy if exists members_categories_system on members_categories_lnk;
create policy members_categories_system on members_categories_lnk to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists members_categories_staff on members_categories_lnk;
create policy members_categories_staff on members_categories_lnk to ortak_staff
  using (true) with check ((select app.is_staff()));
-- See categories.sql.
drop policy if exists members_categories_told on members_categories_lnk;
create policy members_categories_told on members_categories_lnk for select to ortak
  using ((select app.actor()) = 'portal' and member_id = any ((select app.members())::integer[]));

alter table members_sectors_lnk enable row level security;
alter table members_sectors_lnk force row level security;
drop policy if exists members_sectors_system on members_sectors_lnk;
create policy members_sectors_system on members_sectors_lnk to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists members_sectors_staff on members_sectors_lnk;
create policy members_sectors_staff on members_sectors_lnk to ortak_staff
  using (true) with check ((select app.is_staff()));
