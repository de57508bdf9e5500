alter table notes enable row level security;
alter table notes force row level security;
drop policy if exists notes_system on notes;
create policy notes_system on notes to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- What belongs to none of our companies is the address book's, and all our staff share it.
drop policy if exists notes_staff on notes;
create policy notes_staff on notes to ortak_staff
  using ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]))
  with check ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]));

alter table notes_mentions_lnk enable row level security;
alter table notes_mentions_lnk force row level security;
drop policy if exists notes_mentions_lnk_system on notes_mentions_lnk;
create policy notes_mentions_lnk_system on notes_mentions_lnk to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- What notes shows decides.
drop policy if exists notes_mentions_lnk_staff on notes_mentions_lnk;
create policy notes_mentions_lnk_staff on notes_mentions_lnk to ortak_staff
  using (exists (select from notes o where o.id = notes_mentions_lnk.note_id))
  with check (exists (select from notes o where o.id = notes_mentions_lnk.note_id));
