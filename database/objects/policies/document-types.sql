alter table document_types enable row level security;
alter table document_types force row level security;
drop policy if exists document_types_system on document_types;
create policy document_types_system on document_types to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists document_types_staff on document_types;
create policy document_types_staff on document_types to ortak_staff
  using ((select app.is_staff())) with check ((select app.is_staff()));
drop policy if exists document_types_portal on document_types;
create policy document_types_portal on document_types for select to ortak_portal using ((select app.is_portal()));
