alter table payment_cards enable row level security;
alter table payment_cards force row level security;
drop policy if exists payment_cards_system on payment_cards;
create policy payment_cards_system on payment_cards to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists payment_cards_staff on payment_cards;
create policy payment_cards_staff on payment_cards to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
