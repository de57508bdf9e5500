-- The forms that the portal shows to whoever asks: of which members are told to answer, for one of the categories of theirs
-- or one above it. Definer, because the portal sees neither categories nor who else a form is for.
create or replace function analyses.portal_forms() returns integer[] language sql stable security definer
set search_path = public, pg_temp as $$
  with recursive held (id) as (
    select l.category_id from members_categories_lnk l where l.member_id = any (app.members())
    union
    select c.parent_id from categories c join held h on c.id = h.id where c.parent_id is not null
  )
  select coalesce(array_agg(f.id), '{}') from analysis_forms f
  where f.status in ('published', 'retired') and f.audience ->> 'portal' = 'true'
    and (not exists (select from analysis_forms_categories_lnk l where l.analysis_form_id = f.id)
         or exists (select from analysis_forms_categories_lnk l join held h on h.id = l.category_id
                    where l.analysis_form_id = f.id))
$$;

-- Of these pairs of a form and a member those that go together: the form is for all, or for a category of the member, or
-- for one above it.
create or replace function analyses.fitting(forms integer[], members integer[])
returns table (form integer, member integer) language sql stable security definer
set search_path = public, pg_temp as $$
  with recursive held (member, category) as (
    select l.member_id, l.category_id from members_categories_lnk l where l.member_id = any (members)
    union
    select h.member, c.parent_id from categories c join held h on c.id = h.category where c.parent_id is not null
  )
  select asked.form, asked.member from unnest(forms, members) as asked (form, member)
  where not exists (select from analysis_forms_categories_lnk l where l.analysis_form_id = asked.form)
     or exists (select from analysis_forms_categories_lnk l join held h on h.category = l.category_id
                where l.analysis_form_id = asked.form and h.member = asked.member)
$$;

-- What a version scores by. Definer: whoever answers in the portal is scored without being shown what an answer is worth.
create or replace function analyses.definitions(forms integer[], versions integer[])
returns table (form integer, version integer, definition jsonb, months integer) language sql stable security definer
set search_path = public, pg_temp as $$
  select v.form_id, v.version, v.definition, v.valid_for_months
  from unnest(forms, versions) as asked (form, version)
  join analyses.form_versions v on v.form_id = asked.form and v.version = asked.version
$$;

-- Whether an analysis is a result: answered, and approved where that was asked for.
create or replace function analyses.counts(status text, needs_review boolean) returns boolean
language sql immutable as $$
  select coalesce(status = 'approved' or (status = 'submitted' and not coalesce(needs_review, false)), false)
$$;

-- Whether what members answer is a result only once we have approved it: asked by the portal, which does not see it.
create or replace function analyses.asks_review(form integer) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce((select f.review from analysis_forms f where f.id = form), false)
$$;
