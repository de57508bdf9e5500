alter table interactions enable row level security;
alter table interactions force row level security;
drop policy if exists interactions_system on interactions;
create policy interactions_system on interactions to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- What belongs to none of our companies is the address book's, and all our staff share it.
drop policy if exists interactions_staff on interactions;
create policy interactions_staff on interactions to ortak_staff
  using ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]))
  with check ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]));

alter table interactions_people_lnk enable row level security;
alter table interactions_people_lnk force row level security;
drop policy if exists interactions_people_lnk_system on interactions_people_lnk;
create policy interactions_people_lnk_system on interactions_people_lnk to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- What interactions shows decides.
drop policy if exists interactions_people_lnk_staff on interactions_people_lnk;
create policy interactions_people_lnk_staff on interactions_people_lnk to ortak_staff
  using (exists (select from interactions o where o.id = interactions_people_lnk.interaction_id))
  with check (exists (select from interactions o where o.id = interactions_people_lnk.interaction_id));
