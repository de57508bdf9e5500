alter table companies enable row level security;
alter table companies force row level security;
drop policy if exists companies_system on companies;
create policy companies_system on companies to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists companies_staff on companies;
create policy companies_staff on companies for select to ortak_staff
  using ((select app.is_administrator()) or id = any ((select app.companies())::integer[]));
drop policy if exists companies_administrator on companies;
create policy companies_administrator on companies to ortak_staff
  using ((select app.is_administrator())) with check ((select app.is_administrator()));
-- The group companies that one's members trade with: what accounts shows decides.
drop policy if exists companies_portal on companies;
create policy companies_portal on companies for select to ortak_portal
  using (exists (select 1 from accounts where accounts.company_id = companies.id));
