alter table contact_points enable row level security;
alter table contact_points force row level security;
drop policy if exists contact_points_system on contact_points;
create policy contact_points_system on contact_points to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists contact_points_staff on contact_points;
create policy contact_points_staff on contact_points to ortak_staff using ((select app.is_staff())) with check ((select app.is_staff()));
