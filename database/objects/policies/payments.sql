alter table payments enable row level security;
alter table payments force row level security;
drop policy if exists payments_system on payments;
create policy payments_system on payments to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists payments_staff on payments;
create policy payments_staff on payments to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
drop policy if exists payments_portal on payments;
create policy payments_portal on payments for select to ortak_portal
  using ((select app.scope()) in ('member', 'group') and member_id = any ((select app.members())::integer[]));

alter table payment_allocations enable row level security;
alter table payment_allocations force row level security;
drop policy if exists payment_allocations_system on payment_allocations;
create policy payment_allocations_system on payment_allocations to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists payment_allocations_staff on payment_allocations;
create policy payment_allocations_staff on payment_allocations to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
drop policy if exists payment_allocations_portal on payment_allocations;
create policy payment_allocations_portal on payment_allocations for select to ortak_portal
  using ((select app.scope()) in ('member', 'group') and member_id = any ((select app.members())::integer[]));
