alter table billing.charges enable row level security;
alter table billing.charges force row level security;
drop policy if exists charges_system on billing.charges;
create policy charges_system on billing.charges to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists charges_staff on billing.charges;
create policy charges_staff on billing.charges to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
