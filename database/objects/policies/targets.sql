-- What we mean to sell is ours: each company's own, and nothing of the portal.
alter table targets enable row level security;
alter table targets force row level security;
drop policy if exists targets_system on targets;
create policy targets_system on targets to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists targets_staff on targets;
create policy targets_staff on targets to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
