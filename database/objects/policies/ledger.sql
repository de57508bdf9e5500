alter table ledger.entries enable row level security;
alter table ledger.entries force row level security;
drop policy if exists entries_system on ledger.entries;
create policy entries_system on ledger.entries to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists entries_staff on ledger.entries;
create policy entries_staff on ledger.entries for select to ortak_staff
  using (company_id = any ((select app.companies())::integer[]));
-- Staff post within their companies; nobody changes a row: there is no policy for it, and a trigger refuses it besides.
drop policy if exists entries_staff_post on ledger.entries;
create policy entries_staff_post on ledger.entries for insert to ortak_staff
  with check (company_id = any ((select app.companies())::integer[]));
-- Money is seen by those who may see the whole member, not by a person with a scope of their own records.
drop policy if exists entries_portal on ledger.entries;
create policy entries_portal on ledger.entries for select to ortak_portal
  using ((select app.scope()) in ('member', 'group') and member_id = any ((select app.members())::integer[]));

alter table ledger.balances enable row level security;
alter table ledger.balances force row level security;
-- The sums are written by ledger.keep_sums() alone, which runs as the owner on behalf of whoever posts.
drop policy if exists balances_system on ledger.balances;
create policy balances_system on ledger.balances to ortak
  using ((select app.actor()) is not null) with check ((select app.actor()) is not null);
drop policy if exists balances_staff on ledger.balances;
create policy balances_staff on ledger.balances for select to ortak_staff
  using (company_id = any ((select app.companies())::integer[]));
drop policy if exists balances_portal on ledger.balances;
create policy balances_portal on ledger.balances for select to ortak_portal
  using ((select app.scope()) in ('member', 'group') and member_id = any ((select app.members())::integer[]));

alter table ledger.turnover enable row level security;
alter table ledger.turnover force row level security;
drop policy if exists turnover_system on ledger.turnover;
create policy turnover_system on ledger.turnover to ortak
  using ((select app.actor()) is not null) with check ((select app.actor()) is not null);
drop policy if exists turnover_staff on ledger.turnover;
create policy turnover_staff on ledger.turnover for select to ortak_staff
  using (company_id = any ((select app.companies())::integer[]));
drop policy if exists turnover_portal on ledger.turnover;
create policy turnover_portal on ledger.turnover for select to ortak_portal
  using ((select app.scope()) in ('member', 'group') and member_id = any ((select app.members())::integer[]));

alter table ledger.account_blocks enable row level security;
alter table ledger.account_blocks force row level security;
-- Written by ledger.keep_account_blocks() alone, which runs as the owner on behalf of whoever changes the account.
drop policy if exists account_blocks_system on ledger.account_blocks;
create policy account_blocks_system on ledger.account_blocks to ortak
  using ((select app.actor()) is not null) with check ((select app.actor()) is not null);
drop policy if exists account_blocks_staff on ledger.account_blocks;
create policy account_blocks_staff on ledger.account_blocks for select to ortak_staff
  using (company_id = any ((select app.companies())::integer[]));
