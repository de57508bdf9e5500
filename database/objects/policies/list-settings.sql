alter table list_settings enable row level security;
alter table list_settings force row level security;
drop policy if exists list_settings_system on list_settings;
create policy list_settings_system on list_settings to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Everybody their own, and nobody else's: not even administrators.
drop policy if exists list_settings_staff on list_settings;
create policy list_settings_staff on list_settings to ortak_staff
  using ((select app.is_staff()) and owner_id = (select app.user_id()))
  with check ((select app.is_staff()) and owner_id = (select app.user_id()));
