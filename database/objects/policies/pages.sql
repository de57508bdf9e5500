alter table pages enable row level security;
alter table pages force row level security;
drop policy if exists pages_system on pages;
create policy pages_system on pages to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- What belongs to none of our companies is for all of them, and all our staff share it.
drop policy if exists pages_staff on pages;
create policy pages_staff on pages to ortak_staff
  using ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]))
  with check ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]));
-- In its audience and within its days, or it does not exist.
drop policy if exists pages_portal on pages;
create policy pages_portal on pages for select to ortak_portal
  using (id = any ((select portal.visible_pages())::integer[]));

-- Whom a page is for. What pages shows decides; the portal does not see it.
do $$
declare
  link text;
begin
  foreach link in array array['pages_categories_lnk', 'pages_profiles_lnk', 'pages_members_lnk', 'pages_people_lnk'] loop
    execute format('alter table %I enable row level security', link);
    execute format('alter table %I force row level security', link);
    execute format('drop policy if exists %I on %I', link || '_system', link);
    execute format('create policy %I on %I to ortak using ((select app.is_system())) with check ((select app.is_system()))',
      link || '_system', link);
    execute format('drop policy if exists %I on %I', link || '_staff', link);
    execute format('create policy %I on %I to ortak_staff using (exists (select from pages o where o.id = page_id))'
      || ' with check (exists (select from pages o where o.id = page_id))', link || '_staff', link);
  end loop;
end $$;

alter table portal.page_reads enable row level security;
alter table portal.page_reads force row level security;
drop policy if exists page_reads_system on portal.page_reads;
create policy page_reads_system on portal.page_reads to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- How many have read a page that one sees.
drop policy if exists page_reads_staff on portal.page_reads;
create policy page_reads_staff on portal.page_reads for select to ortak_staff
  using (exists (select from public.pages o where o.id = page_id));
drop policy if exists page_reads_own on portal.page_reads;
create policy page_reads_own on portal.page_reads as restrictive to ortak_staff_own
  using (exists (select from public.pages o where o.id = page_id));
-- One's own, of a page that one sees.
drop policy if exists page_reads_portal on portal.page_reads;
create policy page_reads_portal on portal.page_reads for select to ortak_portal using (person_id = (select app.person()));
drop policy if exists page_reads_portal_mark on portal.page_reads;
create policy page_reads_portal_mark on portal.page_reads for insert to ortak_portal
  with check (person_id = (select app.person()) and exists (select from public.pages o where o.id = page_id));
