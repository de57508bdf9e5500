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
-- What we share and what was written to us, on what the person sees: with scope `own` or `unit` what is about them, their
-- units and their contracts. What they wrote themselves they see in any case.
drop policy if exists notes_portal on notes;
create policy notes_portal on notes for select to ortak_portal
  using ((portal_visible or source = 'portal') and member_id = any ((select app.members())::integer[])
    and ((select app.scope()) in ('member', 'group')
         or person_id = (select app.person())
         or (resource = 'people' and record = (select app.person()))
         or (resource = 'units' and (select app.scope()) = 'unit' and record = any ((select app.units())::integer[]))
         or (resource = 'subscriptions' and exists (select from subscriptions s where s.id = notes.record))));
-- Written to us in the person's own name, about a member of theirs, or a unit or contract that they see.
drop policy if exists notes_portal_write on notes;
create policy notes_portal_write on notes for insert to ortak_portal
  with check ((select app.may('notes:create')) and source = 'portal' and portal_visible and person_id = (select app.person())
    and author_id is null and remind_at is null and remind_id is null and not coalesce(pinned, false)
    and member_id = any ((select app.members())::integer[])
    and ((resource = 'members' and record = member_id and company_id is null)
         or (resource = 'units' and company_id is null
             and exists (select from units u where u.id = notes.record and u.member_id = notes.member_id))
         or (resource = 'subscriptions' and exists (select from subscriptions s
             where s.id = notes.record and s.member_id = notes.member_id and s.company_id = notes.company_id))));

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
