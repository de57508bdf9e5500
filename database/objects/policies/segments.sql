alter table segments enable row level security;
alter table segments force row level security;
drop policy if exists segments_system on segments;
create policy segments_system on segments to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Shared ones are seen by all staff; changed and shared by who made them, and by administrators.
drop policy if exists segments_staff on segments;
create policy segments_staff on segments for select to ortak_staff
  using ((select app.is_staff()) and (shared or owner_id = (select app.user_id()) or (select app.is_administrator())));
drop policy if exists segments_staff_write on segments;
create policy segments_staff_write on segments to ortak_staff
  using (owner_id = (select app.user_id()) or (select app.is_administrator()))
  with check (owner_id = (select app.user_id()) or (select app.is_administrator()));
