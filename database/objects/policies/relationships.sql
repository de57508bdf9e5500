alter table relationships enable row level security;
alter table relationships force row level security;
drop policy if exists relationships_system on relationships;
create policy relationships_system on relationships to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Why `true`: see members.sql.
drop policy if exists relationships_staff on relationships;
create policy relationships_staff on relationships to ortak_staff using (true) with check ((select app.is_staff()));
