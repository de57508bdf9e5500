alter table invoices enable row level security;
alter table invoices force row level security;
drop policy if exists invoices_system on invoices;
create policy invoices_system on invoices to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists invoices_staff on invoices;
create policy invoices_staff on invoices to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
-- Drafts are ours. With scope `own` or `unit`: the invoices of the contracts that one sees.
drop policy if exists invoices_portal on invoices;
create policy invoices_portal on invoices for select to ortak_portal
  using (status <> 'draft' and member_id = any ((select app.members())::integer[])
    and ((select app.scope()) in ('member', 'group')
         or subscription_id = any ((select app.own_subscriptions())::integer[])));

alter table invoice_lines enable row level security;
alter table invoice_lines force row level security;
drop policy if exists invoice_lines_system on invoice_lines;
create policy invoice_lines_system on invoice_lines to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists invoice_lines_staff on invoice_lines;
create policy invoice_lines_staff on invoice_lines to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
-- What invoices shows decides.
drop policy if exists invoice_lines_portal on invoice_lines;
create policy invoice_lines_portal on invoice_lines for select to ortak_portal
  using (member_id = any ((select app.members())::integer[])
    and exists (select 1 from invoices i where i.id = invoice_lines.invoice_id));
