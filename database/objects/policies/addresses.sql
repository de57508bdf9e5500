alter table addresses enable row level security;
alter table addresses force row level security;
drop policy if exists addresses_system on addresses;
create policy addresses_system on addresses to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists addresses_staff on addresses;
create policy addresses_staff on addresses to ortak_staff using ((select app.is_staff())) with check ((select app.is_staff()));
