alter table categories enable row level security;
alter table categories force row level security;
drop policy if exists categories_system on categories;
create policy categories_system on categories to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Why `true`: see members.sql.
drop policy if exists categories_staff on categories;
create policy categories_staff on categories to ortak_staff using (true) with check ((select app.is_staff()));
-- app.portal_categories() runs as the owner while the portal asks (functions/portal-extra.sql).
drop policy if exists categories_told on categories;
create policy categories_told on categories for select to ortak using ((select app.actor()) = 'portal');
