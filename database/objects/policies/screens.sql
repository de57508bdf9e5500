-- Like the fields that they show: field-definitions.sql.
alter table screens enable row level security;
alter table screens force row level security;
drop policy if exists screens_system on screens;
create policy screens_system on screens to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists screens_staff on screens;
create policy screens_staff on screens for select to ortak_staff using ((select app.is_staff()));
drop policy if exists screens_administrator on screens;
create policy screens_administrator on screens to ortak_staff
  using ((select app.is_administrator())) with check ((select app.is_administrator()));
drop policy if exists screens_portal on screens;

alter table screens_categories_lnk enable row level security;
alter table screens_categories_lnk force row level security;
drop policy if exists screens_categories_system on screens_categories_lnk;
create policy screens_categories_system on screens_categories_lnk to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists screens_categories_staff on screens_categories_lnk;
create policy screens_categories_staff on screens_categories_lnk for select to ortak_staff using ((select app.is_staff()));
drop policy if exists screens_categories_administrator on screens_categories_lnk;
create policy screens_categories_administrator on screens_categories_lnk to ortak_staff
  using ((select app.is_administrator())) with check ((select app.is_administrator()));
drop policy if exists screens_categories_portal on screens_categories_lnk;
