alter table accounts enable row level security;
alter table accounts force row level security;
drop policy if exists accounts_system on accounts;
create policy accounts_system on accounts to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists accounts_staff on accounts;
create policy accounts_staff on accounts to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
drop policy if exists accounts_portal on accounts;
create policy accounts_portal on accounts for select to ortak_portal
  using ((select app.scope()) in ('member', 'group') and member_id = any ((select app.members())::integer[]));
-- ortak.has_account() runs as the owner on behalf of whoever asks whether a member trades with any of our companies.
drop policy if exists accounts_known on accounts;
create policy accounts_known on accounts for select to ortak using ((select app.actor()) is not null);
