revoke all on table analysis_forms, analysis_forms_categories_lnk, public.analyses from ortak_staff, ortak_portal;
grant select, insert, update, delete on table analysis_forms, analysis_forms_categories_lnk, public.analyses to ortak_staff;
grant usage on sequence analysis_forms_id_seq, analysis_forms_categories_lnk_id_seq, analyses_id_seq to ortak_staff;
-- What an answer is worth stays with us: members are shown the questions alone (form_versions.questions).
grant select (id, document_id, name, code, labels, status, valid_for_months, published_version, created_at, updated_at)
  on table analysis_forms to ortak_portal;
grant select on table public.analyses to ortak_portal;
grant insert, update on table public.analyses to ortak_portal;
grant usage on sequence analyses_id_seq to ortak_portal;

grant usage on schema analyses to ortak_staff, ortak_portal;
revoke all on all functions in schema analyses from public;
grant execute on function analyses.portal_forms(), analyses.fitting(integer[], integer[]),
  analyses.definitions(integer[], integer[]), analyses.asks_review(integer), analyses.counts(text, boolean) to ortak_staff, ortak_portal;
revoke all on table analyses.form_versions, analyses.results from ortak_staff, ortak_portal;
grant select, insert on table analyses.form_versions to ortak_staff;
grant select (id, form_id, version, questions, valid_for_months, published_at) on table analyses.form_versions to ortak_portal;
grant select on table analyses.results to ortak_staff, ortak_portal;
