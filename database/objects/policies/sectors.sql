alter table sectors enable row level security;
alter table sectors force row level security;
drop policy if exists sectors_system on sectors;
create policy sectors_system on sectors to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Why `true`: see members.sql.
drop policy if exists sectors_staff on sectors;
create policy sectors_staff on sectors to ortak_staff using (true) with check ((select app.is_staff()));
