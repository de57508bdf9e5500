alter table collaterals enable row level security;
alter table collaterals force row level security;
drop policy if exists collaterals_system on collaterals;
create policy collaterals_system on collaterals to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists collaterals_staff on collaterals;
create policy collaterals_staff on collaterals to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
