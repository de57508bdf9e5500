-- Staff put a number in, with a card that they may see; our own program alone takes it out.
alter table vault.secrets enable row level security;
alter table vault.secrets force row level security;
drop policy if exists secrets_system on vault.secrets;
create policy secrets_system on vault.secrets to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists secrets_staff on vault.secrets;
create policy secrets_staff on vault.secrets for insert to ortak_staff
  with check (exists (select 1 from payment_cards c where c.id = card_id));
-- The same again, because a restrictive policy is what keeps those who see their own members only to these.
drop policy if exists secrets_own on vault.secrets;
create policy secrets_own on vault.secrets as restrictive to ortak_staff_own
  using (false) with check (exists (select 1 from payment_cards c where c.id = card_id));

alter table vault.fingerprints enable row level security;
alter table vault.fingerprints force row level security;
drop policy if exists fingerprints_system on vault.fingerprints;
create policy fingerprints_system on vault.fingerprints to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists fingerprints_staff on vault.fingerprints;
create policy fingerprints_staff on vault.fingerprints for insert to ortak_staff
  with check (exists (select 1 from payment_cards c where c.id = card_id));
-- The same again, because a restrictive policy is what keeps those who see their own members only to these.
drop policy if exists fingerprints_own on vault.fingerprints;
create policy fingerprints_own on vault.fingerprints as restrictive to ortak_staff_own
  using (false) with check (exists (select 1 from payment_cards c where c.id = card_id));

-- Whoever sees a number writes it down in their own name.
alter table vault.reveals enable row level security;
alter table vault.reveals force row level security;
drop policy if exists reveals_system on vault.reveals;
create policy reveals_system on vault.reveals to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists reveals_staff on vault.reveals;
create policy reveals_staff on vault.reveals for select to ortak_staff
  using (company_id = any ((select app.companies())::integer[]) or user_id = (select app.user_id()));
drop policy if exists reveals_staff_own on vault.reveals;
create policy reveals_staff_own on vault.reveals for insert to ortak_staff
  with check (user_id = (select app.user_id())
              and exists (select 1 from payment_cards c
                          where c.id = card_id and c.company_id = reveals.company_id and c.member_id = reveals.member_id));

alter table vault.card_series enable row level security;
alter table vault.card_series force row level security;
drop policy if exists card_series_system on vault.card_series;
create policy card_series_system on vault.card_series to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists card_series_staff on vault.card_series;
create policy card_series_staff on vault.card_series to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
