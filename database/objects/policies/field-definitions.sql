-- What fields there are is no secret among our staff; only administrators shape them. The portal is told by functions which fields
-- a record has (functions/portal-extra.sql): they run as the owner while the portal asks.
alter table field_definitions enable row level security;
alter table field_definitions force row level security;
drop policy if exists field_definitions_system on field_definitions;
create policy field_definitions_system on field_definitions to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists field_definitions_staff on field_definitions;
create policy field_definitions_staff on field_definitions for select to ortak_staff using ((select app.is_staff()));
drop policy if exists field_definitions_administrator on field_definitions;
create policy field_definitions_administrator on field_definitions to ortak_staff
  using ((select app.is_administrator())) with check ((select app.is_administrator()));
drop policy if exists field_definitions_portal on field_definitions;
drop policy if exists field_definitions_told on field_definitions;
create policy field_definitions_told on field_definitions for select to ortak using ((select app.actor()) = 'portal');

alter table field_definitions_categories_lnk enable row level security;
alter table field_definitions_categories_lnk force row level security;
drop policy if exists field_definitions_categories_system on field_definitions_categories_lnk;
create policy field_definitions_categories_system on field_definitions_categories_lnk to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists field_definitions_categories_staff on field_definitions_categories_lnk;
create policy field_definitions_categories_staff on field_definitions_categories_lnk for select to ortak_staff
  using ((select app.is_staff()));
drop policy if exists field_definitions_categories_administrator on field_definitions_categories_lnk;
create policy field_definitions_categories_administrator on field_definitions_categories_lnk to ortak_staff
  using ((select app.is_administrator())) with check ((select app.is_administrator()));
drop policy if exists field_definitions_categories_portal on field_definitions_categories_lnk;
drop policy if exists field_definitions_categories_told on field_definitions_categories_lnk;
create policy field_definitions_categories_told on field_definitions_categories_lnk for select to ortak
  using ((select app.actor()) = 'portal');

-- One row that says which state the definitions are in: read and written by functions alone.
alter table parametric.state enable row level security;
alter table parametric.state force row level security;
drop policy if exists state_system on parametric.state;
create policy state_system on parametric.state to ortak
  using ((select app.is_system())) with check ((select app.is_system()));

alter table parametric.index_builds enable row level security;
alter table parametric.index_builds force row level security;
drop policy if exists index_builds_system on parametric.index_builds;
create policy index_builds_system on parametric.index_builds to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists index_builds_staff on parametric.index_builds;
create policy index_builds_staff on parametric.index_builds for select to ortak_staff using ((select app.is_staff()));
