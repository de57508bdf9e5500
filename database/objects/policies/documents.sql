alter table documents enable row level security;
alter table documents force row level security;
drop policy if exists documents_system on documents;
create policy documents_system on documents to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- What belongs to none of our companies is the address book's, and all our staff share it.
drop policy if exists documents_staff on documents;
create policy documents_staff on documents to ortak_staff
  using ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]))
  with check ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]));
-- What we show, on what the person sees: with scope `own` or `unit` their own papers, those of their units and of
-- their contracts.
drop policy if exists documents_portal on documents;
create policy documents_portal on documents for select to ortak_portal
  using (portal_visible and member_id = any ((select app.members())::integer[])
    and ((select app.scope()) in ('member', 'group')
         or (resource = 'people' and record = (select app.person()))
         or (resource = 'units' and (select app.scope()) = 'unit' and record = any ((select app.units())::integer[]))
         or (resource = 'subscriptions' and exists (select from subscriptions s where s.id = documents.record))
         or (resource = 'invoices' and exists (select from invoices i where i.id = documents.record))));
-- The files of the pages that the person sees; they are no member's.
drop policy if exists documents_portal_pages on documents;
create policy documents_portal_pages on documents for select to ortak_portal
  using (portal_visible and resource = 'pages' and record = any ((select portal.visible_pages())::integer[]));

alter table documents.versions enable row level security;
alter table documents.versions force row level security;
drop policy if exists versions_system on documents.versions;
create policy versions_system on documents.versions to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- What documents shows decides; in the portal the latest version alone.
drop policy if exists versions_staff on documents.versions;
create policy versions_staff on documents.versions to ortak_staff
  using (exists (select from public.documents d where d.id = versions.record_id))
  with check (exists (select from public.documents d where d.id = versions.record_id));
drop policy if exists versions_portal on documents.versions;
create policy versions_portal on documents.versions for select to ortak_portal
  using (exists (select from public.documents d where d.id = versions.record_id and d.latest = versions.version));
drop policy if exists versions_own on documents.versions;
create policy versions_own on documents.versions as restrictive to ortak_staff_own
  using (exists (select from public.documents d where d.id = versions.record_id));
