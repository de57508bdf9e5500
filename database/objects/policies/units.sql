alter table units enable row level security;
alter table units force row level security;
drop policy if exists units_system on units;
create policy units_system on units to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Why `true`: see members.sql.
drop policy if exists units_staff on units;
create policy units_staff on units to ortak_staff using (true) with check ((select app.is_staff()));
drop policy if exists units_portal on units;
create policy units_portal on units for select to ortak_portal
  using (member_id = any ((select app.whole_members())::integer[]) or id = any ((select app.own_units())::integer[]));
drop policy if exists units_portal_edit on units;
create policy units_portal_edit on units for update to ortak_portal
  using ((select app.may('units:edit'))
    and (member_id = any ((select app.whole_members())::integer[]) or id = any ((select app.own_units())::integer[])))
  with check ((select app.may('units:edit'))
    and (member_id = any ((select app.whole_members())::integer[]) or id = any ((select app.own_units())::integer[])));
