alter table text_templates enable row level security;
alter table text_templates force row level security;
drop policy if exists text_templates_system on text_templates;
create policy text_templates_system on text_templates to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists text_templates_staff on text_templates;
create policy text_templates_staff on text_templates for select to ortak_staff
  using ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]));
drop policy if exists text_templates_administrator on text_templates;
create policy text_templates_administrator on text_templates to ortak_staff
  using ((select app.is_administrator())) with check ((select app.is_administrator()));
