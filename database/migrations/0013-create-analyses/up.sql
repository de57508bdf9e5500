-- What analyses are made from, beside the tables of the CMS (analysis_forms, analyses): objects/keys/analyses.sql ties them
-- together.
create schema analyses;

-- One published version of a form. It never changes: whoever answered it is scored by it for ever.
create table analyses.form_versions (
  id integer generated always as identity primary key,
  form_id integer not null,
  version integer not null check (version >= 1),
  -- Sections with their questions, weights and points, bands, formulas: what scores.
  definition jsonb not null,
  -- The same without what an answer is worth: what members are shown.
  questions jsonb not null,
  valid_for_months integer check (valid_for_months between 1 and 600),
  published_at timestamp not null,
  published_by integer,
  unique (form_id, version)
);

-- The last result of each member with each form: one row, so that members are sorted and filtered by it.
create table analyses.results (
  id integer generated always as identity primary key,
  form_id integer not null,
  member_id integer not null,
  analysis_id integer not null,
  score numeric(5, 2) check (score between 0 and 100),
  band jsonb,
  submitted_at timestamp not null,
  valid_until date,
  -- Told that it runs out; a new result is told anew.
  reminded boolean not null default false,
  unique (form_id, member_id)
);

create index results_score on analyses.results (form_id, score desc nulls last, member_id);
create index results_member on analyses.results (member_id);
create index results_analysis on analyses.results (analysis_id);
create index results_due on analyses.results (valid_until) where valid_until is not null and not reminded;
