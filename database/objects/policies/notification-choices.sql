alter table portal.notification_choices enable row level security;
alter table portal.notification_choices force row level security;
drop policy if exists notification_choices_system on portal.notification_choices;
create policy notification_choices_system on portal.notification_choices to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- One's own, and nobody else's.
drop policy if exists notification_choices_portal on portal.notification_choices;
create policy notification_choices_portal on portal.notification_choices for select to ortak_portal
  using (person_id = (select app.person()));
drop policy if exists notification_choices_portal_make on portal.notification_choices;
create policy notification_choices_portal_make on portal.notification_choices for insert to ortak_portal
  with check (person_id = (select app.person()));
drop policy if exists notification_choices_portal_change on portal.notification_choices;
create policy notification_choices_portal_change on portal.notification_choices for update to ortak_portal
  using (person_id = (select app.person())) with check (person_id = (select app.person()));
