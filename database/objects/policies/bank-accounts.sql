-- Bank accounts of members belong to the address book that all our staff share; those of our own companies to their staff.
alter table bank_accounts enable row level security;
alter table bank_accounts force row level security;
drop policy if exists bank_accounts_system on bank_accounts;
create policy bank_accounts_system on bank_accounts to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists bank_accounts_staff on bank_accounts;
create policy bank_accounts_staff on bank_accounts to ortak_staff
  using ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]))
  with check ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]));
-- Where a member pays to: the accounts of our companies that it trades with, as they stand on invoices and statements.
drop policy if exists bank_accounts_portal on bank_accounts;
create policy bank_accounts_portal on bank_accounts for select to ortak_portal
  using (company_id is not null and exists (select 1 from accounts where accounts.company_id = bank_accounts.company_id));
