alter table relationship_kinds enable row level security;
alter table relationship_kinds force row level security;
drop policy if exists relationship_kinds_system on relationship_kinds;
create policy relationship_kinds_system on relationship_kinds to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Why `true`: see members.sql.
drop policy if exists relationship_kinds_staff on relationship_kinds;
create policy relationship_kinds_staff on relationship_kinds to ortak_staff using (true) with check ((select app.is_staff()));
