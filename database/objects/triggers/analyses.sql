-- A published version of a form never changes, and goes with its form only.
create or replace function analyses.freeze_version() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' and not exists (select from analysis_forms f where f.id = old.form_id) then
    return old;
  end if;
  raise exception 'a published version of a form never changes' using errcode = 'check_violation';
end $$;
create or replace trigger form_versions_freeze before update or delete on analyses.form_versions
  for each row execute function analyses.freeze_version();

-- What was submitted stays as it was: answers, scores, band, version, whose it is. Only a review says once what became of it.
create or replace function analyses.freeze_analysis() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    -- It goes with its member.
    if old.status = 'draft' or not exists (select from members m where m.id = old.member_id) then return old; end if;
    raise exception 'a submitted analysis is kept' using errcode = 'check_violation', constraint = 'analyses_frozen';
  end if;
  if old.status = 'draft' then return new; end if;
  if (new.member_id, new.form_id, new.form_version, new.answers, new.scores, new.band, new.source, new.submitted_at,
      new.valid_until, new.needs_review)
     is distinct from (old.member_id, old.form_id, old.form_version, old.answers, old.scores, old.band, old.source,
      old.submitted_at, old.valid_until, old.needs_review)
     or (new.status <> old.status and not (old.status = 'submitted' and coalesce(old.needs_review, false)
         and new.status in ('approved', 'rejected'))) then
    raise exception 'a submitted analysis never changes' using errcode = 'check_violation', constraint = 'analyses_frozen';
  end if;
  return new;
end $$;
create or replace trigger analyses_freeze before update or delete on public.analyses
  for each row execute function analyses.freeze_analysis();

-- The last result of a member with a form, in one row. Definer: members write none themselves.
create or replace function analyses.keep_result() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if not analyses.counts(new.status, new.needs_review)
     or (tg_op = 'UPDATE' and analyses.counts(old.status, old.needs_review)) then
    return null;
  end if;
  insert into analyses.results as r (form_id, member_id, analysis_id, score, band, submitted_at, valid_until)
  values (new.form_id, new.member_id, new.id, (new.scores ->> 'total')::numeric, nullif(new.band, 'null'::jsonb),
          new.submitted_at, new.valid_until)
  on conflict (form_id, member_id) do update
    set analysis_id = excluded.analysis_id, score = excluded.score, band = excluded.band,
        submitted_at = excluded.submitted_at, valid_until = excluded.valid_until, reminded = false
    where r.submitted_at <= excluded.submitted_at;
  return null;
end $$;
create or replace trigger analyses_result after insert or update of status on public.analyses
  for each row execute function analyses.keep_result();

-- The categories of a form are links; its audience tells them. Whoever moves the links (merging two categories) need not know.
create or replace function analyses.tell_categories() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update analysis_forms f set audience = jsonb_set(coalesce(f.audience, '{}'), '{categories}', told.ids)
  from (select c.form_id, coalesce(jsonb_agg(l.category_id order by l.category_id) filter (where l.category_id is not null), '[]') as ids
          from (select distinct analysis_form_id as form_id from changed) c
          left join analysis_forms_categories_lnk l on l.analysis_form_id = c.form_id group by c.form_id) told
  where f.id = told.form_id and f.audience -> 'categories' is distinct from told.ids;
  return null;
end $$;
create or replace trigger analysis_forms_categories_added after insert on analysis_forms_categories_lnk
  referencing new table as changed for each statement execute function analyses.tell_categories();
create or replace trigger analysis_forms_categories_moved after update on analysis_forms_categories_lnk
  referencing new table as changed for each statement execute function analyses.tell_categories();
create or replace trigger analysis_forms_categories_removed after delete on analysis_forms_categories_lnk
  referencing old table as changed for each statement execute function analyses.tell_categories();
