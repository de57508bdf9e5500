alter table subscriptions enable row level security;
alter table subscriptions force row level security;
drop policy if exists subscriptions_system on subscriptions;
create policy subscriptions_system on subscriptions to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists subscriptions_staff on subscriptions;
create policy subscriptions_staff on subscriptions to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
-- With scope `own` a person sees the contracts that they are the contact of, with `unit` those of their units too.
drop policy if exists subscriptions_portal on subscriptions;
create policy subscriptions_portal on subscriptions for select to ortak_portal
  using (member_id = any ((select app.members())::integer[])
    and ((select app.scope()) in ('member', 'group')
         or contact_id = (select app.person())
         or ((select app.scope()) = 'unit' and unit_id = any ((select app.units())::integer[]))));

alter table subscription_lines enable row level security;
alter table subscription_lines force row level security;
drop policy if exists subscription_lines_system on subscription_lines;
create policy subscription_lines_system on subscription_lines to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists subscription_lines_staff on subscription_lines;
create policy subscription_lines_staff on subscription_lines to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
-- What subscriptions shows decides.
drop policy if exists subscription_lines_portal on subscription_lines;
create policy subscription_lines_portal on subscription_lines for select to ortak_portal
  using (member_id = any ((select app.members())::integer[])
    and exists (select 1 from subscriptions s where s.id = subscription_lines.subscription_id));

-- The plan is ours: the portal shows subscriptions and invoices.
alter table plan_items enable row level security;
alter table plan_items force row level security;
drop policy if exists plan_items_system on plan_items;
create policy plan_items_system on plan_items to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists plan_items_staff on plan_items;
create policy plan_items_staff on plan_items to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
