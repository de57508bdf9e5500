alter table portal_profiles enable row level security;
alter table portal_profiles force row level security;
drop policy if exists portal_profiles_system on portal_profiles;
create policy portal_profiles_system on portal_profiles to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- ortak.portal_rights() and ortak.portal_scope() read them as the owner, on behalf of whoever asks.
drop policy if exists portal_profiles_known on portal_profiles;
create policy portal_profiles_known on portal_profiles for select to ortak using ((select app.actor()) is not null);
drop policy if exists portal_profiles_staff on portal_profiles;
create policy portal_profiles_staff on portal_profiles for select to ortak_staff using ((select app.is_staff()));
drop policy if exists portal_profiles_administrator on portal_profiles;
create policy portal_profiles_administrator on portal_profiles to ortak_staff
  using ((select app.is_administrator())) with check ((select app.is_administrator()));
-- Those that a member's own administrators may hand out, to them alone.
drop policy if exists portal_profiles_portal on portal_profiles;
create policy portal_profiles_portal on portal_profiles for select to ortak_portal
  using (offered and (select app.may('people:edit')));
