alter table billing.runs enable row level security;
alter table billing.runs force row level security;
drop policy if exists runs_system on billing.runs;
create policy runs_system on billing.runs to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- A run over several companies is seen by those who may see all of them.
drop policy if exists runs_staff on billing.runs;
create policy runs_staff on billing.runs to ortak_staff
  using (companies <@ (select app.companies())::integer[])
  with check (companies <@ (select app.companies())::integer[] and companies <> '{}');

alter table billing.run_failures enable row level security;
alter table billing.run_failures force row level security;
drop policy if exists run_failures_system on billing.run_failures;
create policy run_failures_system on billing.run_failures to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists run_failures_staff on billing.run_failures;
create policy run_failures_staff on billing.run_failures for select to ortak_staff
  using (company_id = any ((select app.companies())::integer[]));

alter table billing.number_series enable row level security;
alter table billing.number_series force row level security;
drop policy if exists number_series_system on billing.number_series;
create policy number_series_system on billing.number_series to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists number_series_staff on billing.number_series;
create policy number_series_staff on billing.number_series to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
