select app.ensure_constraint('analysis_forms', 'analysis_forms_name_given', 'check (name is not null and code is not null)');
select app.ensure_constraint('analysis_forms', 'analysis_forms_code_unique', 'unique (code)');
select app.ensure_constraint('analysis_forms', 'analysis_forms_published',
  'check (status = ''draft'' or published_version is not null)');
-- A category that a form is for is not deleted under it.
select app.ensure_constraint('analysis_forms_categories_lnk', 'analysis_forms_categories_kept',
  'foreign key (category_id) references categories (id) on delete restrict');

select app.ensure_constraint('analyses.form_versions', 'form_versions_form_of',
  'foreign key (form_id) references public.analysis_forms (id) on delete cascade');

select app.ensure_constraint('public.analyses', 'analyses_given',
  'check (member_id is not null and form_id is not null and form_version is not null and status is not null)');
select app.ensure_constraint('public.analyses', 'analyses_member_of',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('public.analyses', 'analyses_form_kept',
  'foreign key (form_id) references analysis_forms (id) on delete restrict');
select app.ensure_constraint('public.analyses', 'analyses_version_kept',
  'foreign key (form_id, form_version) references analyses.form_versions (form_id, version) on delete restrict');
select app.ensure_constraint('public.analyses', 'analyses_submitted',
  'check (status = ''draft'' or (submitted_at is not null and scores is not null and answers is not null))');
select app.ensure_constraint('public.analyses', 'analyses_reviewed',
  'check (status not in (''approved'', ''rejected'') or coalesce(needs_review, false))');

select app.ensure_constraint('analyses.results', 'results_form_of',
  'foreign key (form_id) references public.analysis_forms (id) on delete cascade');
select app.ensure_constraint('analyses.results', 'results_member_of',
  'foreign key (member_id) references public.members (id) on delete cascade');
select app.ensure_constraint('analyses.results', 'results_analysis_of',
  'foreign key (analysis_id) references public.analyses (id) on delete cascade');
