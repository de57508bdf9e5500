alter table own_data_rules enable row level security;
alter table own_data_rules force row level security;
drop policy if exists own_data_rules_system on own_data_rules;
create policy own_data_rules_system on own_data_rules to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists own_data_rules_staff on own_data_rules;
create policy own_data_rules_staff on own_data_rules for select to ortak_staff using ((select app.is_staff()));
drop policy if exists own_data_rules_administrator on own_data_rules;
create policy own_data_rules_administrator on own_data_rules for update to ortak_staff
  using ((select app.is_administrator())) with check ((select app.is_administrator()));
-- The functions of functions/own-data.sql run as the owner while the portal asks.
drop policy if exists own_data_rules_told on own_data_rules;
create policy own_data_rules_told on own_data_rules for select to ortak using ((select app.actor()) = 'portal');
