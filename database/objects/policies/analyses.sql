alter table analysis_forms enable row level security;
alter table analysis_forms force row level security;
-- Not is_system(): functions of objects/functions/analyses.sql run as the owner on behalf of whoever asks.
drop policy if exists analysis_forms_system on analysis_forms;
create policy analysis_forms_system on analysis_forms to ortak
  using ((select app.actor()) is not null) with check ((select app.actor()) in ('system', 'staff'));
drop policy if exists analysis_forms_staff on analysis_forms;
create policy analysis_forms_staff on analysis_forms to ortak_staff using ((select app.is_staff())) with check ((select app.is_staff()));
drop policy if exists analysis_forms_portal on analysis_forms;
create policy analysis_forms_portal on analysis_forms for select to ortak_portal
  using (id = any ((select analyses.portal_forms())::integer[]));

alter table analysis_forms_categories_lnk enable row level security;
alter table analysis_forms_categories_lnk force row level security;
drop policy if exists analysis_forms_categories_system on analysis_forms_categories_lnk;
create policy analysis_forms_categories_system on analysis_forms_categories_lnk to ortak
  using ((select app.actor()) is not null) with check ((select app.is_system()));
drop policy if exists analysis_forms_categories_staff on analysis_forms_categories_lnk;
create policy analysis_forms_categories_staff on analysis_forms_categories_lnk to ortak_staff
  using ((select app.is_staff())) with check ((select app.is_staff()));
-- For those functions: whom a form is for, asked on behalf of a member or of our staff.
drop policy if exists members_categories_asked on members_categories_lnk;
create policy members_categories_asked on members_categories_lnk for select to ortak
  using ((select app.actor()) = 'staff' or member_id = any ((select app.members())::integer[]));
drop policy if exists categories_asked on categories;
create policy categories_asked on categories for select to ortak using ((select app.actor()) is not null);

alter table analyses.form_versions enable row level security;
alter table analyses.form_versions force row level security;
drop policy if exists form_versions_system on analyses.form_versions;
create policy form_versions_system on analyses.form_versions to ortak
  using ((select app.actor()) is not null) with check ((select app.is_system()));
drop policy if exists form_versions_staff on analyses.form_versions;
create policy form_versions_staff on analyses.form_versions to ortak_staff
  using ((select app.is_staff())) with check ((select app.is_staff()));
drop policy if exists form_versions_portal on analyses.form_versions;
create policy form_versions_portal on analyses.form_versions for select to ortak_portal
  using (form_id = any ((select analyses.portal_forms())::integer[]));

-- Analyses are the address book's, which all our staff share; own members only: policies/team-members.sql.
alter table public.analyses enable row level security;
alter table public.analyses force row level security;
drop policy if exists analyses_system on public.analyses;
create policy analyses_system on public.analyses to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists analyses_staff on public.analyses;
create policy analyses_staff on public.analyses to ortak_staff using ((select app.is_staff())) with check ((select app.is_staff()));
-- Who sees the member wholly sees all of its analyses, others those that they answered; what our staff has not finished is
-- nobody else's.
drop policy if exists analyses_portal on public.analyses;
create policy analyses_portal on public.analyses for select to ortak_portal
  using ((member_id = any ((select app.whole_members())::integer[])
          or (member_id = any ((select app.members())::integer[]) and person_id = (select app.person())))
    and form_id = any ((select analyses.portal_forms())::integer[])
    and (status <> 'draft' or source = 'portal'));
drop policy if exists analyses_portal_begin on public.analyses;
create policy analyses_portal_begin on public.analyses for insert to ortak_portal
  with check (member_id = any ((select app.members())::integer[]) and person_id = (select app.person())
    and form_id = any ((select analyses.portal_forms())::integer[])
    and source = 'portal' and status in ('draft', 'submitted'));
drop policy if exists analyses_portal_answer on public.analyses;
create policy analyses_portal_answer on public.analyses for update to ortak_portal
  using (status = 'draft' and source = 'portal' and form_id = any ((select analyses.portal_forms())::integer[])
    and (member_id = any ((select app.whole_members())::integer[])
         or (member_id = any ((select app.members())::integer[]) and person_id = (select app.person()))))
  with check (member_id = any ((select app.members())::integer[]) and source = 'portal' and status in ('draft', 'submitted'));

alter table analyses.results enable row level security;
alter table analyses.results force row level security;
-- Kept by a function that runs as the owner on behalf of whoever answers.
drop policy if exists results_system on analyses.results;
create policy results_system on analyses.results to ortak
  using ((select app.actor()) is not null) with check ((select app.actor()) is not null);
drop policy if exists results_staff on analyses.results;
create policy results_staff on analyses.results for select to ortak_staff using ((select app.is_staff()));
drop policy if exists results_portal on analyses.results;
create policy results_portal on analyses.results for select to ortak_portal
  using (member_id = any ((select app.whole_members())::integer[])
    and form_id = any ((select analyses.portal_forms())::integer[]));
