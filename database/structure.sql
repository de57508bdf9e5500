-- The structure of the database, written from its catalogs by `npm run structure`. To read, not to run.

create schema access;
create schema analyses;
create schema app;
create schema audit;
create schema billing;
create schema documents;
create schema imports;
create schema jobs;
create schema ledger;
create schema mail;
create schema ortak;
create schema parametric;
create schema portal;
create schema public;
create schema vault;

CREATE OR REPLACE FUNCTION access.profile_of(kept jsonb)
 RETURNS json
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select json_build_object('rights', f.rights, 'scope', f.scope) from portal_profiles f
  where jsonb_typeof(kept -> 'profile') = 'number' and f.id::text = kept ->> 'profile'
$function$;

CREATE OR REPLACE FUNCTION access.rights_of_role(asked text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select r.rights from staff_roles r where r.key = asked and not r.built_in
$function$;

CREATE OR REPLACE FUNCTION access.session_of(asked uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
  answer json;
begin
  perform set_config('app.actor', 'system', true);
  select to_json(living) into answer from (
    select s.id as session, s.app, u.id as "user", u.kind, coalesce(u.blocked, false) as blocked, u.language,
           u.staff_role as "staffRole",
           access.rights_of_role(u.staff_role) as "staffRights",
           u.member_scope as "memberScope",
           case when u.kind <> 'staff' then '{}'
                when u.staff_role = 'administrator'
                then coalesce((select array_agg(c.id order by c.id) from companies c), '{}')
                else coalesce((select array_agg(l.company_id order by l.company_id)
                               from up_users_companies_lnk l where l.user_id = u.id), '{}') end as companies,
           p.id as person, p.language as "personLanguage", p.member_id as member, p.unit_id as unit, p.portal,
           access.profile_of(p.portal) as profile,
           (select to_char(c.instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from access.clock c) as clock
    from access.sessions s
    join up_users u on u.id = s.user_id
    left join people p on p.id = u.person_id
    where s.id = asked and s.ended_at is null and s.ends_at > now()) living;
  perform set_config('app.actor', said, true);
  return answer;
end $function$;

CREATE OR REPLACE FUNCTION analyses.asks_review(form integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce((select f.review from analysis_forms f where f.id = form), false)
$function$;

CREATE OR REPLACE FUNCTION analyses.counts(status text, needs_review boolean)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(status = 'approved' or (status = 'submitted' and not coalesce(needs_review, false)), false)
$function$;

CREATE OR REPLACE FUNCTION analyses.definitions(forms integer[], versions integer[])
 RETURNS TABLE(form integer, version integer, definition jsonb, months integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select v.form_id, v.version, v.definition, v.valid_for_months
  from unnest(forms, versions) as asked (form, version)
  join analyses.form_versions v on v.form_id = asked.form and v.version = asked.version
$function$;

CREATE OR REPLACE FUNCTION analyses.fitting(forms integer[], members integer[])
 RETURNS TABLE(form integer, member integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive held (member, category) as (
    select l.member_id, l.category_id from members_categories_lnk l where l.member_id = any (members)
    union
    select h.member, c.parent_id from categories c join held h on c.id = h.category where c.parent_id is not null
  )
  select asked.form, asked.member from unnest(forms, members) as asked (form, member)
  where not exists (select from analysis_forms_categories_lnk l where l.analysis_form_id = asked.form)
     or exists (select from analysis_forms_categories_lnk l join held h on h.category = l.category_id
                where l.analysis_form_id = asked.form and h.member = asked.member)
$function$;

CREATE OR REPLACE FUNCTION analyses.freeze_analysis()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION analyses.freeze_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'DELETE' and not exists (select from analysis_forms f where f.id = old.form_id) then
    return old;
  end if;
  raise exception 'a published version of a form never changes' using errcode = 'check_violation';
end $function$;

CREATE OR REPLACE FUNCTION analyses.keep_result()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION analyses.portal_forms()
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION analyses.tell_categories()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update analysis_forms f set audience = jsonb_set(coalesce(f.audience, '{}'), '{categories}', told.ids)
  from (select c.form_id, coalesce(jsonb_agg(l.category_id order by l.category_id) filter (where l.category_id is not null), '[]') as ids
          from (select distinct analysis_form_id as form_id from changed) c
          left join analysis_forms_categories_lnk l on l.analysis_form_id = c.form_id group by c.form_id) told
  where f.id = told.form_id and f.audience -> 'categories' is distinct from told.ids;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION app.actor()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.actor'::text, true), ''::text);

CREATE OR REPLACE FUNCTION app.categories_within(top integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive within (id) as (
    select top union select c.id from categories c join within w on c.parent_id = w.id
  ) select array_agg(id) from within
$function$;

CREATE OR REPLACE FUNCTION app.companies()
 RETURNS integer[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('app.companies'::text, true), ''::text))::integer[], '{}'::integer[]);

CREATE OR REPLACE FUNCTION app.definitions_version()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  asking text := current_setting('app.actor', true);
  found integer;
begin
  perform set_config('app.actor', 'system', true);
  select version into found from parametric.state;
  perform set_config('app.actor', coalesce(asking, ''), true);
  return found;
end $function$;

CREATE OR REPLACE FUNCTION app.enqueue_job(task text, payload json, key text DEFAULT NULL::text, queue text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  said constant text := current_setting('app.actor', true);
  job record;
begin
  select j.id, j.max_attempts, j.run_at into job
    from graphile_worker.add_job(task, payload, queue_name => queue, job_key => key, max_attempts => 25) j;
  perform set_config('app.actor', 'system', true);
  insert into jobs.records as r (kind, payload, max_attempts, job_id, job_key, queue, user_id)
  values (task, coalesce(payload, '{}')::jsonb, job.max_attempts, job.id, key, queue,
          case when said = 'staff' then app.user_id() end)
  on conflict (job_id) do update
  set payload = excluded.payload, status = 'queued', done = 0, total = null, attempts = 0, error = null, stopping = false,
      run_at = now(), finished_at = null;
  perform set_config('app.actor', coalesce(said, ''), true);
end $function$;

CREATE OR REPLACE FUNCTION app.ensure_constraint(target regclass, name text, definition text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  kept text;
  found_it boolean;
  theirs text;
begin
  select true, obj_description(oid, 'pg_constraint') into found_it, kept
  from pg_constraint where conrelid = target and conname = name;
  if found_it is distinct from true or kept is distinct from definition then
    if found_it then
      execute format('alter table %s drop constraint %I', target, name);
    end if;
    execute format('alter table %s add constraint %I %s', target, name, definition);
    execute format('comment on constraint %I on %s is %L', name, target, definition);
  end if;
  for theirs in
    select other.conname
    from pg_constraint ours
    join pg_constraint other on other.conrelid = ours.conrelid and other.contype = 'f' and other.oid <> ours.oid
    where ours.conrelid = target and ours.conname = name and ours.contype = 'f'
      and cardinality(other.conkey) = 1 and other.conkey <@ ours.conkey
      and obj_description(other.oid, 'pg_constraint') is null
  loop
    execute format('alter table %s drop constraint %I', target, theirs);
  end loop;
end
$function$;

CREATE OR REPLACE FUNCTION app.ensure_search(target regclass, expression text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  kept text;
begin
  select col_description(target, attnum) into kept
    from pg_attribute where attrelid = target and attname = 'search_text' and not attisdropped;
  if kept is distinct from expression then
    execute format('alter table %s drop column if exists search_text', target);
    execute format('alter table %s add column search_text text generated always as (app.fold(%s)) stored', target, expression);
    -- A search in the order of the names is the faster way to frequent words, and the planner has to know which are.
    execute format('alter table %s alter column search_text set statistics 1000', target);
    execute format('comment on column %s.search_text is %L', target, expression);
  end if;
  execute format('create index if not exists %I on %s using gin (search_text gin_trgm_ops)',
    (select relname from pg_class where oid = target) || '_search_text', target);
end
$function$;

CREATE OR REPLACE FUNCTION app.extra_of_accounts(asked integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select (select coalesce(jsonb_object_agg(f.key, t.extra -> f.place), '{}')
              from ortak.portal_fields('accounts', t.member_id, t.extra) f where f.shown and t.extra ? f.place)
      from accounts t where t.id = asked and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.extra_of_invoices(asked integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select (select coalesce(jsonb_object_agg(f.key, t.extra -> f.place), '{}')
              from ortak.portal_fields('invoices', t.member_id, t.extra) f where f.shown and t.extra ? f.place)
      from invoices t where t.id = asked and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.extra_of_members(asked integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select (select coalesce(jsonb_object_agg(f.key, t.extra -> f.place), '{}')
              from ortak.portal_fields('members', t.id, t.extra) f where f.shown and t.extra ? f.place)
      from members t where t.id = asked and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.extra_of_payments(asked integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select (select coalesce(jsonb_object_agg(f.key, t.extra -> f.place), '{}')
              from ortak.portal_fields('payments', t.member_id, t.extra) f where f.shown and t.extra ? f.place)
      from payments t where t.id = asked and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.extra_of_people(asked integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select (select coalesce(jsonb_object_agg(f.key, t.extra -> f.place), '{}')
              from ortak.portal_fields('people', t.member_id, t.extra) f where f.shown and t.extra ? f.place)
      from people t where t.id = asked and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.extra_of_products(asked integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select (select coalesce(jsonb_object_agg(f.key, t.extra -> f.place), '{}')
              from ortak.portal_fields('products', null::integer, t.extra) f where f.shown and t.extra ? f.place)
      from products t where t.id = asked and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.extra_of_subscriptions(asked integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select (select coalesce(jsonb_object_agg(f.key, t.extra -> f.place), '{}')
              from ortak.portal_fields('subscriptions', t.member_id, t.extra) f where f.shown and t.extra ? f.place)
      from subscriptions t where t.id = asked and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.extra_of_units(asked integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select (select coalesce(jsonb_object_agg(f.key, t.extra -> f.place), '{}')
              from ortak.portal_fields('units', t.member_id, t.extra) f where f.shown and t.extra ? f.place)
      from units t where t.id = asked and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.fields_of_accounts(asked integer, of_member integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select coalesce(array_agg(f.id), '{}')
      from (select t.member_id as member, t.extra from accounts t where t.id = asked
            union all select of_member, '{}' where asked is null) t
      cross join lateral ortak.portal_fields('accounts', t.member, coalesce(t.extra, '{}')) f
      where f.offered and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.fields_of_invoices(asked integer, of_member integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select coalesce(array_agg(f.id), '{}')
      from (select t.member_id as member, t.extra from invoices t where t.id = asked
            union all select of_member, '{}' where asked is null) t
      cross join lateral ortak.portal_fields('invoices', t.member, coalesce(t.extra, '{}')) f
      where f.offered and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.fields_of_members(asked integer, of_member integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select coalesce(array_agg(f.id), '{}')
      from (select t.id as member, t.extra from members t where t.id = asked
            union all select of_member, '{}' where asked is null) t
      cross join lateral ortak.portal_fields('members', t.member, coalesce(t.extra, '{}')) f
      where f.offered and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.fields_of_payments(asked integer, of_member integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select coalesce(array_agg(f.id), '{}')
      from (select t.member_id as member, t.extra from payments t where t.id = asked
            union all select of_member, '{}' where asked is null) t
      cross join lateral ortak.portal_fields('payments', t.member, coalesce(t.extra, '{}')) f
      where f.offered and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.fields_of_people(asked integer, of_member integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select coalesce(array_agg(f.id), '{}')
      from (select t.member_id as member, t.extra from people t where t.id = asked
            union all select of_member, '{}' where asked is null) t
      cross join lateral ortak.portal_fields('people', t.member, coalesce(t.extra, '{}')) f
      where f.offered and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.fields_of_products(asked integer, of_member integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select coalesce(array_agg(f.id), '{}')
      from (select null::integer as member, t.extra from products t where t.id = asked
            union all select of_member, '{}' where asked is null) t
      cross join lateral ortak.portal_fields('products', t.member, coalesce(t.extra, '{}')) f
      where f.offered and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.fields_of_subscriptions(asked integer, of_member integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select coalesce(array_agg(f.id), '{}')
      from (select t.member_id as member, t.extra from subscriptions t where t.id = asked
            union all select of_member, '{}' where asked is null) t
      cross join lateral ortak.portal_fields('subscriptions', t.member, coalesce(t.extra, '{}')) f
      where f.offered and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.fields_of_units(asked integer, of_member integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select coalesce(array_agg(f.id), '{}')
      from (select t.member_id as member, t.extra from units t where t.id = asked
            union all select of_member, '{}' where asked is null) t
      cross join lateral ortak.portal_fields('units', t.member, coalesce(t.extra, '{}')) f
      where f.offered and app.is_portal()
    $function$;

CREATE OR REPLACE FUNCTION app.fold(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower((public.unaccent('public.unaccent'::regdictionary, replace(NORMALIZE(value, NFC), '̇'::text, ''::text)) COLLATE "C"));

CREATE OR REPLACE FUNCTION app.has_two_step(user_id integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  said constant text := current_setting('app.actor', true);
  found boolean;
begin
  if not (app.is_administrator() or app.is_system()) then return null; end if;
  perform set_config('app.actor', 'system', true);
  select exists (select from access.authenticators a where a.user_id = has_two_step.user_id and a.confirmed_at is not null)
    into found;
  perform set_config('app.actor', coalesce(said, ''), true);
  return found;
end $function$;

CREATE OR REPLACE FUNCTION app.iban_fits(iban text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ((iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'::text) AND (SELECT (mod((string_agg(CASE WHEN ((s.c >= '0'::text) AND (s.c <= '9'::text)) THEN s.c ELSE ((ascii(s.c) - 55))::text END, ''::text ORDER BY s.n))::numeric, (97)::numeric) = (1)::numeric) FROM unnest(string_to_array((substr(iban_fits.iban, 5) || substr(iban_fits.iban, 1, 4)), NULL::text)) WITH ORDINALITY s(c, n)));

CREATE OR REPLACE FUNCTION app.is_administrator()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (app.is_staff() AND COALESCE((current_setting('app.administrator'::text, true) = 'true'::text), false));

CREATE OR REPLACE FUNCTION app.is_portal()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((current_setting('app.actor'::text, true) = 'portal'::text), false);

CREATE OR REPLACE FUNCTION app.is_staff()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((current_setting('app.actor'::text, true) = 'staff'::text), false);

CREATE OR REPLACE FUNCTION app.is_system()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE((current_setting('app.actor'::text, true) = 'system'::text), false) AND (CURRENT_USER <> ALL (ARRAY['ortak_staff'::name, 'ortak_staff_own'::name, 'ortak_portal'::name, 'ortak_portal_viewer'::name])));

CREATE OR REPLACE FUNCTION app.language()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.language'::text, true), ''::text);

CREATE OR REPLACE FUNCTION app.locked_until(email text, username text)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  said constant text := current_setting('app.actor', true);
  until timestamptz;
begin
  if not (app.is_administrator() or app.is_system()) then return null; end if;
  perform set_config('app.actor', 'system', true);
  select max(a.window_ends) into until
    from unnest(array[email, username]) as name,
         lateral (select 'sign-in name:' || rtrim(translate(encode(sha256(convert_to(lower(trim(name)), 'UTF8')), 'base64'), '+/', '-_'), '=') as key) k
    join access.attempts a on a.key = k.key
   where a.window_ends > now() and a.count > 30;
  perform set_config('app.actor', coalesce(said, ''), true);
  return until;
end $function$;

CREATE OR REPLACE FUNCTION app.may(asked text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (asked = ANY (app.rights()));

CREATE OR REPLACE FUNCTION app.members()
 RETURNS integer[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('app.members'::text, true), ''::text))::integer[], '{}'::integer[]);

CREATE OR REPLACE FUNCTION app.merge_extra(stored jsonb, changes jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (changes IS NULL) THEN stored ELSE jsonb_strip_nulls((COALESCE(stored, '{}'::jsonb) || changes)) END;

CREATE OR REPLACE FUNCTION app.name_key(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN btrim(regexp_replace(regexp_replace(app.fold(value), '[^[:alnum:]]+'::text, ' '::text, 'g'::text), '\m(a s|as|anonim|limited|ltd|sti|sirketi|san|sanayi|sanayii|tic|ticaret|ve|inc|llc|gmbh|ag|sa|plc|co|corp|company)\M'::text, ''::text, 'g'::text));

CREATE OR REPLACE FUNCTION app.note_definitions_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  asking text := current_setting('app.actor', true);
begin
  perform set_config('app.actor', 'system', true);
  update parametric.state set version = version + 1;
  perform set_config('app.actor', coalesce(asking, ''), true);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION app.own_members()
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with instant as (select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) at time zone 'UTC' as utc)
  select coalesce(array_agg(distinct own.member_id), '{}')
  from (
    select t.member_id from team_members t, instant i
    where t.user_id = app.user_id()
      and coalesce(t.start <= (i.utc + interval '14 hours')::date, true)
      and coalesce(t."end" >= (i.utc - interval '12 hours')::date, true)
    union all
    select u.member_id from units u where u.representative_id = app.user_id()
  ) own
$function$;

CREATE OR REPLACE FUNCTION app.own_subscriptions()
 RETURNS integer[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return array(select s.id from public.subscriptions s);
end $function$;

CREATE OR REPLACE FUNCTION app.own_units()
 RETURNS integer[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (app.scope() = 'unit'::text) THEN app.units() ELSE '{}'::integer[] END;

CREATE OR REPLACE FUNCTION app.person()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.person'::text, true), ''::text))::integer;

CREATE OR REPLACE FUNCTION app.portal_categories(member integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive held (id) as (
    select l.category_id from members_categories_lnk l where l.member_id = member
    union select c.parent_id from held h join categories c on c.id = h.id where c.parent_id is not null
  ) select coalesce(array_agg(id), '{}') from held
$function$;

CREATE OR REPLACE FUNCTION app.record_audit(entry jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  ours constant boolean := audit.actor_kind() = 'system' and current_setting('role') not in ('ortak_staff', 'ortak_staff_own', 'ortak_portal', 'ortak_portal_viewer');
begin
  insert into audit.entries (kind, action, resource, record, member_id, company_id, actor, user_id, person_id, origin,
                             before, after, details)
  values (coalesce(entry ->> 'kind', 'access'), entry ->> 'action', entry ->> 'resource', (entry ->> 'record')::bigint,
          (entry ->> 'member')::integer, (entry ->> 'company')::integer,
          case when ours then coalesce(entry ->> 'actor', 'system') else audit.actor_kind() end,
          case when ours then coalesce((entry ->> 'user')::integer, app.user_id()) else app.user_id() end,
          case when ours then coalesce((entry ->> 'person')::integer, app.person()) else app.person() end,
          audit.origin(), nullif(entry -> 'before', 'null'), nullif(entry -> 'after', 'null'),
          nullif(entry -> 'details', 'null'));
  -- No RETURNING: whoever writes may not read.
  return currval('audit.entries_id_seq');
end $function$;

CREATE OR REPLACE FUNCTION app.repeat_job(record integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  said constant text := current_setting('app.actor', true);
  known jobs.records%rowtype;
  waiting boolean;
  done boolean := false;
begin
  if not (app.is_administrator() or app.is_system()) then
    raise exception 'only administrators repeat jobs' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('app.actor', 'system', true);
  select * into known from jobs.records r
   where r.id = record and (r.status in ('failed', 'cancelled') or (r.status = 'queued' and r.error is not null)) for update;
  if found then
    select count(*) > 0 into waiting
      from graphile_worker.reschedule_jobs(array[known.job_id], run_at => now(), attempts => 0);
    if not waiting then
      select j.id into known.job_id
        from graphile_worker.add_job(known.kind, known.payload::json, queue_name => known.queue,
                                     job_key => known.job_key, max_attempts => 25) j;
      -- Under its key it may be waiting already, with a record of its own.
      delete from jobs.records r where r.job_id = known.job_id and r.id <> record;
    end if;
    update jobs.records r
       set status = 'queued', job_id = known.job_id, done = 0, total = null, attempts = 0, error = null, stopping = false,
           run_at = now(), started_at = null, finished_at = null
     where r.id = record;
    done := true;
  end if;
  perform set_config('app.actor', coalesce(said, ''), true);
  return done;
end $function$;

CREATE OR REPLACE FUNCTION app.rights()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('app.rights'::text, true), ''::text))::text[], '{}'::text[]);

CREATE OR REPLACE FUNCTION app.scope()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.scope'::text, true), ''::text);

CREATE OR REPLACE FUNCTION app.sectors_within(top integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive within (id) as (
    select top union select s.id from sectors s join within w on s.parent_id = w.id
  ) select array_agg(id) from within
$function$;

CREATE OR REPLACE FUNCTION app.stop_job(record integer, leave boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  said constant text := current_setting('app.actor', true);
  known jobs.records%rowtype;
  taken boolean := false;
begin
  if not (app.is_administrator() or app.is_system()) then
    raise exception 'only administrators stop jobs' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('app.actor', 'system', true);
  select * into known from jobs.records r where r.id = record and r.status in ('queued', 'running') for update;
  if found then
    if known.status = 'queued' and not leave then
      select count(*) > 0 into taken from graphile_worker.complete_jobs(array[known.job_id]);
    end if;
    update jobs.records r
       set stopping = not taken, status = case when taken then 'cancelled' else r.status end,
           finished_at = case when taken then now() end
     where r.id = record returning r.status into known.status;
  end if;
  perform set_config('app.actor', coalesce(said, ''), true);
  return known.status;
end $function$;

CREATE OR REPLACE FUNCTION app.units()
 RETURNS integer[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('app.units'::text, true), ''::text))::integer[], '{}'::integer[]);

CREATE OR REPLACE FUNCTION app.user_id()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.user'::text, true), ''::text))::integer;

CREATE OR REPLACE FUNCTION app.whole_members()
 RETURNS integer[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (app.scope() = ANY (ARRAY['member'::text, 'group'::text])) THEN app.members() ELSE '{}'::integer[] END;

CREATE OR REPLACE FUNCTION audit.actor_kind()
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN CASE WHEN (current_setting('app.actor'::text, true) = ANY (ARRAY['staff'::text, 'portal'::text, 'system'::text])) THEN current_setting('app.actor'::text, true) ELSE 'database'::text END;

CREATE OR REPLACE FUNCTION audit.company_resources()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(resource), '{}') from (
    select t.resource from ortak.audited t
      join pg_policy p on p.polrelid = t.relation and p.polpermissive and p.polcmd in ('*', 'r') and 'ortak_staff'::regrole = any (p.polroles)
     where t.exempt is null
     group by t.resource
    having bool_and(regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\s', '', 'g')
             = '(company_id=ANY((SELECTapp.companies()AScompanies)))'
             or regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\s', '', 'g')
             = '(company_id=ANY(((SELECTapp.companies()AScompanies))::integer[]))')) r
$function$;

CREATE OR REPLACE FUNCTION audit.content(e audit.entries)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select jsonb_build_array(e.id, (extract(epoch from e.at) * 1000000)::bigint, e.transaction::text, e.kind, e.action, e.resource,
    e.record, e.part, e.part_record, e.version, e.member_id, e.company_id, e.actor, e.user_id, e.person_id, e.origin,
    e.before, e.after, e.details)::text
$function$;

CREATE OR REPLACE FUNCTION audit.field_name(name text, type regtype)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select string_agg(case when i = 1 then word else upper(left(word, 1)) || substr(word, 2) end, '' order by i)
    from string_to_table(case when type in ('integer'::regtype, 'bigint'::regtype) then regexp_replace(name, '_id$', '') else name end, '_')
         with ordinality as w (word, i)
$function$;

CREATE OR REPLACE FUNCTION audit.is_bookkeeping(name text, type regtype)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select name in ('document_id', 'created_at', 'updated_at', 'published_at', 'created_by_id', 'updated_by_id', 'locale', 'version', 'search_text')
      or type = 'tsvector'::regtype
$function$;

CREATE OR REPLACE FUNCTION audit.is_secret(name text, type regtype)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select type = 'bytea'::regtype
      or name ~ '(^|_)(password|token|secret|cipher|ciphertext|encrypted|hash|salt|pin|cvv|cvc|pan|card_number|otp|totp|private_key|api_key|code_hash)(_|$)'
$function$;

CREATE OR REPLACE FUNCTION audit.link(state bytea, start bytea, content text)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select sha256(coalesce(state, start) || convert_to(content, 'UTF8'))
$function$;

CREATE OR REPLACE FUNCTION audit.may_see(of text, record bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  relation constant regclass := audit.table_of(of);
  seen boolean;
begin
  -- Who may read only some columns of a table is not shown what the others were.
  if relation is null or record is null or not has_table_privilege(relation, 'select') then return false; end if;
  execute format('select exists (select from %s t where t.id = $1)', relation) into seen using record;
  return seen;
exception when insufficient_privilege then
  return false;
end $function$;

CREATE OR REPLACE FUNCTION audit.origin()
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN "left"(COALESCE(NULLIF(current_setting('app.origin'::text, true), ''::text), CASE audit.actor_kind() WHEN 'system'::text THEN NULLIF(current_setting('application_name'::text), ''::text) WHEN 'database'::text THEN concat_ws(' '::text, SESSION_USER, NULLIF(current_setting('application_name'::text), ''::text)) ELSE NULL::text END), 200);

CREATE OR REPLACE FUNCTION audit.owner_of(relation regclass)
 RETURNS TABLE(own_column text, owner regclass, part text, field text, target text)
 LANGUAGE sql
 STABLE
AS $function$
  select a.attname::text, k.confrelid::regclass,
         case when c.relname ~ '_lines$' then 'lines' end,
         case when c.relname ~ '_lnk$'
           then audit.field_name(regexp_replace(substr(c.relname, length(p.relname) + 2), '_lnk$', ''), 'text') end,
         (select b.attname::text from pg_attribute b
           where b.attrelid = c.oid and b.attnum > a.attnum and b.attname ~ '_id$' order by b.attnum limit 1)
    from pg_class c
    join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and cardinality(k.conkey) = 1
    join pg_class p on p.oid = k.confrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
   where c.oid = relation
     and ((c.relname ~ '_lnk$' and starts_with(c.relname, p.relname || '_')
           and a.attnum = (select min(b.attnum) from pg_attribute b where b.attrelid = c.oid and b.attname ~ '_id$' and b.attnum > 0))
       or (c.relname ~ '_lines$' and a.attname = regexp_replace(c.relname, '_lines$', '_id')))
   limit 1
$function$;

CREATE OR REPLACE FUNCTION audit.record_rows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  statement text;
  who constant text := audit.actor_kind();
  said constant text := current_setting('app.actor', true);
  origin constant text := audit.origin();
begin
  select case tg_op when 'INSERT' then t.on_insert when 'UPDATE' then t.on_update else t.on_delete end into statement
    from ortak.audited t where t.relation = tg_relid;
  if statement is not null then
    -- A link looks up its record, whoever made it.
    perform set_config('app.actor', 'system', true);
    execute statement using clock_timestamp(), who, app.user_id(), app.person(), origin;
    perform set_config('app.actor', coalesce(said, ''), true);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION audit.record_truncation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into audit.entries (kind, action, resource, actor, user_id, person_id, origin)
  select 'change', 'truncate', t.resource, audit.actor_kind(), app.user_id(), app.person(), audit.origin()
    from ortak.audited t where t.relation = tg_relid;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit trail is never changed' using errcode = 'check_violation';
end $function$;

CREATE OR REPLACE FUNCTION audit.rules()
 RETURNS TABLE(relation text, resource text, exempt text, ignored text[], watched text[], noted text[], bulk boolean)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  values
    ('public.up_users', 'users', null, array['username', 'provider', 'confirmed'], null::text[], null::text[], false),
    ('public.up_users_role_lnk', 'users', 'always the same role of the CMS', null, null, null, false),
    ('public.subscriptions', 'subscriptions', null, array['next_invoice'], null, null, false),
    ('public.invoices', 'invoices', null, array['open'], null, null, true),
    ('public.invoice_lines', null, null, null, null, null, true),
    ('public.payments', 'payments', null, array['open'], null, null, false),
    ('public.payment_allocations', null, null, null, null, null, true),
    ('billing.charges', 'charges', null, null, null, null, true),
    ('billing.runs', 'billing-runs', null, null, array['status', 'error'],
      array['due', 'done', 'skipped', 'failed', 'totals'], false),
    ('billing.run_failures', 'billing-runs', 'the report of a run, written with it', null, null, null, false),
    ('billing.number_series', 'invoices', 'follows from the numbers given', null, null, null, false),
    ('ledger.entries', 'ledger-entries', null, null, null, null, true),
    ('ledger.balances', 'ledger-entries', 'sums of the entries', null, null, null, false),
    ('ledger.turnover', 'ledger-entries', 'sums of the entries', null, null, null, false),
    ('imports.jobs', 'imports', null, array['mapping'], array['status'],
      array['total', 'created', 'updated', 'unchanged', 'failed'], false),
    ('imports.files', 'imports', 'the content of an import, which is itself recorded', null, null, null, false),
    ('jobs.records', 'jobs', 'is itself a record of what ran; who stopped or repeated one is an entry of its own', null, null, null, false),
    ('mail.messages', 'mails', 'is itself a record of what was sent, by the thousand', null, null, null, false),
    ('vault.secrets', 'payment-cards', 'secrets, and nothing else', null, null, null, false),
    ('vault.fingerprints', 'payment-cards', 'secrets, and nothing else', null, null, null, false),
    ('vault.reveals', 'payment-cards', 'each look at a number is an entry of its own', null, null, null, false),
    ('vault.card_series', 'card-series', null, array['last'], null, null, false),
    ('public.analyses', 'analyses', null, null, array['status'], array['form_version'], false),
    ('analyses.form_versions', 'analysis-forms', 'a frozen copy of the form, whose changes are recorded', null, null, null, false),
    ('analyses.results', 'analyses', 'follows from the analyses', null, null, null, false),
    ('parametric.state', 'field-definitions', 'goes up with every change, which is itself recorded', null, null, null, false),
    ('parametric.index_builds', 'field-definitions', 'how far a background job is', null, null, null, false),
    ('portal.page_reads', 'pages', 'a read mark is itself a record of who read what, and when', null, null, null, false),
    ('portal.events', 'notifications', 'follows from what happened, which is itself recorded', null, null, null, false),
    ('portal.letters', 'notifications', 'whom a background job still writes to', null, null, null, false),
    ('portal.notification_choices', 'people', 'of what somebody wants to be told, which nobody but they decide', null, null, null, false),
    ('access.sessions', 'users', 'sign-in and sign-out are recorded where they happen', null, null, null, false),
    ('access.refresh_tokens', 'users', 'secrets, and nothing else', null, null, null, false),
    ('access.reset_codes', 'users', 'secrets; what they do is recorded where it happens', null, null, null, false),
    ('access.authenticators', 'users', 'secrets; what they do is recorded where it happens', null, null, null, false),
    ('access.recovery_codes', 'users', 'secrets; what they do is recorded where it happens', null, null, null, false),
    ('access.challenges', 'users', 'a sign-in between its two steps', null, null, null, false),
    ('access.sign_in_rules', 'users', 'recorded where it is changed, with who did it', null, null, null, false),
    ('access.invitations', 'people', 'secrets; what they do is recorded where it happens', null, null, null, false),
    ('access.attempts', 'users', 'counters of a few minutes', null, null, null, false),
    ('access.clock', 'users', 'the test clock', null, null, null, false)
$function$;

CREATE OR REPLACE FUNCTION audit.seal(most integer)
 RETURNS TABLE(sealed integer, sequence bigint, hash bytea)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  last audit.checkpoints;
  now_at pg_snapshot;
  begin_at xid8;
  moved boolean;
begin
  if not pg_try_advisory_xact_lock(7201003) then return; end if;
  now_at := pg_current_snapshot();
  select * into last from audit.checkpoints c order by c.sequence desc limit 1;
  -- A backup that was restored into another server: its transactions are counted anew from a lower number.
  moved := coalesce(last.horizon > pg_snapshot_xmax(now_at), false);
  begin_at := case when moved then '0'::xid8 else coalesce(last.horizon, '0'::xid8) end;

  return query
  with taken as (
    select row_number() over (order by a.transaction, a.id) as n, a.id, a.transaction, audit.content(a) as content
      from audit.entries a
     where a.transaction >= begin_at and not exists (select from audit.chain c where c.entry_id = a.id)
     order by a.transaction, a.id limit case when moved then null else most end
  ), sealing as materialized (
    select coalesce(last.sequence, 0) + n as sequence, id, transaction,
           audit.linked(coalesce(last.hash, decode(repeat('00', 32), 'hex')), content)
             over (order by n rows unbounded preceding) as hash
      from taken
  ), chained as (
    insert into audit.chain (sequence, entry_id, hash) select s.sequence, s.id, s.hash from sealing s order by s.sequence
  ), counted as (
    select count(*)::integer as entries from sealing
  )
  insert into audit.checkpoints (sequence, hash, entries, horizon)
  -- A batch that was cut off may end in the middle of a transaction: the next one begins with it.
  select s.sequence, s.hash, k.entries, case when k.entries < most or moved then pg_snapshot_xmin(now_at)
                                           else least(s.transaction, pg_snapshot_xmin(now_at)) end
    from sealing s, counted k order by s.sequence desc limit 1
  returning entries, sequence, hash;
end $function$;

CREATE OR REPLACE FUNCTION audit.shared_resources()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct t.resource), '{}') from ortak.audited t
   where t.exempt is null and has_table_privilege('ortak_staff', t.relation, 'select') and exists (
     select from pg_policy p where p.polrelid = t.relation and p.polpermissive and p.polcmd in ('*', 'r')
        and 'ortak_staff'::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) = 'true')
$function$;

CREATE OR REPLACE FUNCTION audit.table_of(of text)
 RETURNS regclass
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select t.relation from ortak.audited t join pg_class c on c.oid = t.relation
   where t.exempt is null and t.resource = of and c.relname !~ '_(lnk|lines)$' limit 1
$function$;

CREATE OR REPLACE FUNCTION audit.tables()
 RETURNS TABLE(relation regclass, full_name text, resource text, exempt text, watched text[], noted text[], ignored text[], bulk boolean)
 LANGUAGE sql
 STABLE
AS $function$
  select c.oid::regclass, n.nspname || '.' || c.relname,
         coalesce(r.resource, replace(case n.nspname when 'public' then '' else n.nspname || '-' end || c.relname, '_', '-')),
         r.exempt, r.watched, r.noted, coalesce(r.ignored, '{}'), coalesce(r.bulk, false)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join audit.rules() r on r.relation = n.nspname || '.' || c.relname
   where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_'
     and n.nspname not in ('information_schema', 'ortak', 'audit', 'graphile_worker')
     and n.nspname || '.' || c.relname !~ '^public\.(strapi_|admin_|up_(permissions|roles|permissions_role_lnk)|i18n_|files|upload_|.*_morph|.*_mph$)'
$function$;

CREATE OR REPLACE FUNCTION audit.track_tables()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  t record;
  o record;
  who constant text := 'insert into audit.entries (at, kind, actor, user_id, person_id, origin, action, resource, record, part, part_record,'
    || ' version, member_id, company_id, before, after, details) ';
  fixed constant text := 'select $1, ''change'', $2, $3::integer, $4::integer, $5';
  -- Of the row r.
  place text; version text; member text; company text; fields text; pairs text; changed text; noted text; sums text; groups text; owner_resource text;
begin
  delete from ortak.audited;
  for t in select * from audit.tables() order by full_name loop
    if t.exempt is not null then
      insert into ortak.audited (relation, resource, exempt) values (t.relation, t.resource, t.exempt);
      continue;
    end if;
    select * into o from audit.owner_of(t.relation);
    owner_resource := coalesce((select x.resource from audit.tables() x where x.relation = o.owner), t.resource);

    if o.field is not null and o.target is not null then
      select ', ' || coalesce(max(case attname when 'version' then 'w.version' end), 'null::integer')
          || ', ' || coalesce(max(case attname when 'member_id' then 'w.member_id' end), case owner_resource when 'members' then format('r.%I', o.own_column) else 'null::integer' end)
          || ', ' || coalesce(max(case attname when 'company_id' then 'w.company_id' end), 'null::integer')
        into place from pg_attribute where attrelid = o.owner and attnum > 0 and not attisdropped;
      place := format(', ''update'', %L, r.%I, null, null::bigint', owner_resource, o.own_column) || place;
      groups := format('r left join %s w on w.id = r.%I where r.%2$I is not null group by r.%2$I, w.id',
        (select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = o.owner), o.own_column);
      insert into ortak.audited (relation, resource, on_insert, on_update, on_delete) select t.relation, owner_resource,
        who || fixed || place || format(', jsonb_build_object(%L, ''[]''::jsonb), jsonb_build_object(%1$L, jsonb_agg(r.%I order by r.%2$I)), null::jsonb from new_rows ', o.field, o.target) || groups,
        null,
        who || fixed || place || format(', jsonb_build_object(%L, jsonb_agg(r.%I order by r.%2$I)), jsonb_build_object(%1$L, ''[]''::jsonb), null::jsonb from old_rows ', o.field, o.target) || groups;
      continue;
    end if;

    select
      string_agg(format('%s as %I', case when audit.is_secret(a.attname, a.atttypid) then format('case when r.%I is not null then ''***'' end', a.attname) else format('r.%I', a.attname) end,
        audit.field_name(a.attname, a.atttypid)), ', ' order by a.attnum),
      string_agg(case
          when a.attname = 'extra' and a.atttypid = 'jsonb'::regtype then 'select ''extra.'' || k, p.extra -> k, r.extra -> k, p.extra -> k is distinct from r.extra -> k from jsonb_object_keys(coalesce(p.extra, ''{}'') || coalesce(r.extra, ''{}'')) k'
          when audit.is_secret(a.attname, a.atttypid) then format('select %L, case when p.%I is not null then ''"***"''::jsonb end, case when r.%2$I is not null then ''"***"''::jsonb end, p.%2$I is distinct from r.%2$I', audit.field_name(a.attname, a.atttypid), a.attname)
          else format('select %L, to_jsonb(p.%I), to_jsonb(r.%2$I), p.%2$I%3$s is distinct from r.%2$I%3$s', audit.field_name(a.attname, a.atttypid), a.attname, case when a.atttypid = 'json'::regtype then '::text' else '' end) end,
        ' union all ' order by a.attnum),
      string_agg(format('p.%I%s is distinct from r.%1$I%2$s', a.attname, case when a.atttypid = 'json'::regtype then '::text' else '' end), ' or ' order by a.attnum)
        filter (where t.watched is null or a.attname = any (t.watched)),
      'jsonb_build_object(' || string_agg(format('%L, r.%I', audit.field_name(a.attname, a.atttypid), a.attname), ', ' order by a.attnum)
        filter (where a.attname = any (t.noted)) || ')',
      string_agg(format('%L, sum(r.%I)', audit.field_name(a.attname, a.atttypid), a.attname), ', ' order by a.attnum)
        filter (where a.attname in ('net', 'tax', 'total', 'debit', 'credit', 'amount') and a.atttypid in ('bigint'::regtype, 'integer'::regtype)),
      string_agg(format('r.%I', a.attname), ', ' order by a.attnum) filter (where a.attname in ('company_id', 'currency'))
    into fields, pairs, changed, noted, sums, groups
    from pg_attribute a
    where a.attrelid = t.relation and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'id'
      and not audit.is_bookkeeping(a.attname, a.atttypid) and not (a.attname = any (t.ignored));

    -- One table may lack what the others have.
    select coalesce(max(case attname when 'version' then 'r.version' end), 'null::integer'),
           coalesce(max(case attname when 'member_id' then 'r.member_id' end), case t.resource when 'members' then 'r.id' else 'null::integer' end),
           coalesce(max(case attname when 'company_id' then 'r.company_id' end), case t.resource when 'companies' then 'r.id' else 'null::integer' end),
           case when bool_or(attname = 'id') then 'r.id' else 'null' end
      into version, member, company, place
      from pg_attribute where attrelid = t.relation and attnum > 0 and not attisdropped;
    place := case when o.part is not null
      then format(', %L, r.%I, %L, %s::bigint, null::integer, %s, %s', owner_resource, o.own_column, o.part, place, member, company)
      else format(', %L, %s::bigint, null, null::bigint, %s::integer, %s, %s', t.resource, place, version, member, company) end;

    insert into ortak.audited (relation, resource, on_insert, on_update, on_delete) values (t.relation, coalesce(case when o.part is not null then owner_resource end, t.resource),
      who || fixed || ', ''create''' || place || ', null::jsonb, jsonb_strip_nulls(to_jsonb(d)), null::jsonb from new_rows r cross join lateral (select ' || fields || ') d'
        || case when t.bulk then ' where (select count(*) from (select from new_rows limit 51) few) <= 50 union all '
             || fixed || ', ''create'', ' || quote_literal(coalesce(case when o.part is not null then owner_resource end, t.resource))
             || ', null, ' || coalesce(quote_literal(o.part), 'null') || case when o.part is null then ', null' else ', 0' end
             || ', null, null, ' || case when groups ~ 'company_id' then 'r.company_id' else 'null' end
             || ', null, null, jsonb_build_object(''rows'', count(*), ''first'', min(r.id), ''last'', max(r.id)'
             || case when groups ~ 'currency' then ', ''currency'', r.currency' else '' end || coalesce(', ' || sums, '') || ')'
             || ' from new_rows r where (select count(*) from (select from new_rows limit 51) few) > 50'
             || coalesce(' group by ' || groups, ' having count(*) > 0')
           else '' end,
      who || fixed || ', ''update''' || place || ', d.before, d.after, ' || coalesce(noted, 'null::jsonb')
        || ' from old_rows p join new_rows r on r.id = p.id cross join lateral (select jsonb_object_agg(f.k, f.p) as before, jsonb_object_agg(f.k, f.r) as after from ('
        || pairs || ') f (k, p, r, changed) where f.changed) d where (' || changed || ') and d.after is not null',
      who || fixed || ', ''delete''' || place || ', jsonb_strip_nulls(to_jsonb(d)), null::jsonb, null::jsonb from old_rows r cross join lateral (select ' || fields || ') d');
  end loop;

  for t in select relation from ortak.audited where exempt is null loop
    execute format('create or replace trigger audit_created after insert on %s referencing new table as new_rows for each statement execute function audit.record_rows()', t.relation);
    execute format('create or replace trigger audit_changed after update on %s referencing old table as old_rows new table as new_rows for each statement execute function audit.record_rows()', t.relation);
    execute format('create or replace trigger audit_deleted after delete on %s referencing old table as old_rows for each statement execute function audit.record_rows()', t.relation);
    execute format('create or replace trigger audit_emptied after truncate on %s for each statement execute function audit.record_truncation()', t.relation);
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION billing.check_new_lines()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (
    select from (select n.invoice_id, sum(n.net) as net, sum(n.tax) as tax, count(*) as lines,
                        min(n.company_id) as company_id, max(n.company_id) as other_company,
                        min(n.member_id) as member_id, max(n.member_id) as other_member
                   from new_rows n group by n.invoice_id) n
      join invoices i on i.id = n.invoice_id
     where (n.company_id, n.other_company, n.member_id, n.other_member)
             is distinct from (i.company_id, i.company_id, i.member_id, i.member_id)
        or (i.status <> 'draft' and (n.net <> i.net or n.tax <> i.tax or n.lines <> (
             select count(*) from invoice_lines l where l.invoice_id = i.id)))
  ) then
    raise exception 'an invoice is the sum of its lines' using errcode = 'check_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION billing.freeze_invoice()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  free constant text[] := array['status', 'open', 'updated_at', 'updated_by_id', 'version'];
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then
      raise exception 'a posted invoice is never deleted' using errcode = 'check_violation';
    end if;
    return old;
  end if;
  if old.status = 'draft' then
    if new.status <> 'draft' and (
      select (coalesce(sum(l.net), 0), coalesce(sum(l.tax), 0)) from invoice_lines l where l.invoice_id = new.id
    ) is distinct from (new.net::numeric, new.tax::numeric) then
      raise exception 'an invoice is the sum of its lines' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.status <> old.status and not (old.status = 'posted' and new.status = 'void') then
    raise exception 'a posted invoice can only become void' using errcode = 'check_violation';
  end if;
  if to_jsonb(new) - free is distinct from to_jsonb(old) - free then
    raise exception 'a posted invoice never changes' using errcode = 'check_violation';
  end if;
  if new.status = 'void' and old.status <> 'void' and (
    select coalesce(sum(c.total), 0) from invoices c where c.credit_of_id = new.id and c.status = 'posted'
  ) <> new.total then
    raise exception 'a void invoice is wholly credited' using errcode = 'check_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION billing.freeze_lines()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from old_rows o join invoices i on i.id = o.invoice_id where i.status <> 'draft') then
    raise exception 'lines of a posted invoice never change' using errcode = 'check_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION billing.freeze_payment()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'DELETE' or (new.account_id, new.company_id, new.member_id, new.amount, new.currency, new.date)
       is distinct from (old.account_id, old.company_id, old.member_id, old.amount, old.currency, old.date) then
    raise exception 'a posted payment never changes' using errcode = 'check_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION billing.keep_open()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  sign constant integer := case tg_op when 'DELETE' then 1 else -1 end;
begin
  update invoices i set open = i.open + sign * c.amount, updated_at = now(), version = coalesce(i.version, 1) + 1
    from (select invoice_id, sum(amount)::bigint as amount from changed group by 1) c where i.id = c.invoice_id;
  update invoices i set open = i.open + sign * c.amount, updated_at = now(), version = coalesce(i.version, 1) + 1
    from (select credit_note_id, sum(amount)::bigint as amount from changed group by 1) c where i.id = c.credit_note_id;
  update payments p set open = p.open + sign * c.amount, updated_at = now(), version = coalesce(p.version, 1) + 1
    from (select payment_id, sum(amount)::bigint as amount from changed group by 1) c where p.id = c.payment_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION billing.keep_part_of_subscription()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  select s.company_id, s.member_id into new.company_id, new.member_id from subscriptions s where s.id = new.subscription_id;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION billing.keep_subscription()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  terms_changed boolean := tg_op = 'INSERT';
begin
  if tg_op = 'INSERT' or new.account_id is distinct from old.account_id then
    select a.company_id, a.member_id, a.currency into new.company_id, new.member_id, new.currency
      from accounts a where a.id = new.account_id;
  else
    new.company_id := old.company_id;
    new.member_id := old.member_id;
    new.currency := old.currency;
  end if;
  -- The account is of the member, or of the separate bill-to member, of the same company and currency.
  if new.bill_to_id is not null and (tg_op = 'INSERT' or new.bill_to_id is distinct from old.bill_to_id
     or new.account_id is distinct from old.account_id) and not exists (
       select from accounts b where b.id = new.bill_to_id and b.company_id = new.company_id and b.currency = new.currency) then
    raise exception 'the bill-to account is of another company or currency' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' then
    -- The grid of periods is fixed once something was billed on it: another one would bill days twice or never.
    if (new.start, new.trial_end, new.period, new."interval", new.alignment, new.account_id)
         is distinct from (old.start, old.trial_end, old.period, old."interval", old.alignment, old.account_id)
       and exists (select from billing.charges c join subscription_lines l on l.id = c.subscription_line_id
                    where l.subscription_id = old.id and c.reversed_by is null) then
      raise exception 'the periods of a subscription that was invoiced are fixed' using errcode = 'check_violation';
    end if;
    terms_changed := (new.start, new."end", new.trial_end, new.period, new."interval", new.alignment, new.timing, new.proration,
                      new.repetitions, new.pauses::text, new.payment_term_days)
      is distinct from (old.start, old."end", old.trial_end, old.period, old."interval", old.alignment, old.timing, old.proration,
                      old.repetitions, old.pauses::text, old.payment_term_days)
      or (old.status = 'draft' and new.status <> 'draft');
    -- The run itself moves the mark on.
    if new.next_invoice is distinct from old.next_invoice then terms_changed := false; end if;
  end if;
  if terms_changed then new.next_invoice := greatest(new.start, new.trial_end + 1); end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION billing.limit_credits()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  whole bigint;
  credited bigint;
begin
  select i.total into whole from invoices i where i.id = new.credit_of_id and i.kind = 'invoice' and i.status <> 'draft' for update;
  select coalesce(sum(c.total), 0) into credited from invoices c where c.credit_of_id = new.credit_of_id and c.status = 'posted';
  if whole is null or abs(credited) > abs(whole) then
    raise exception 'credits exceed the invoice' using errcode = 'check_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION billing.look_again()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update subscriptions s set next_invoice = greatest(s.start, s.trial_end + 1)
   where s.id in (select c.subscription_id from changed c)
     and s.next_invoice is distinct from greatest(s.start, s.trial_end + 1);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION billing.refuse_allocation_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'an allocation is removed and made anew' using errcode = 'check_violation';
end $function$;

CREATE OR REPLACE FUNCTION billing.refuse_locked_item()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if old.status = 'invoiced' and not exists (select from invoices i where i.id = old.invoice_id and i.status = 'void') then
    raise exception 'an invoiced row of the plan is locked' using errcode = 'check_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $function$;

CREATE OR REPLACE FUNCTION billing.refuse_moved_line()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a line stays with its invoice' using errcode = 'check_violation';
end $function$;

CREATE OR REPLACE FUNCTION documents.enqueue_contents()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  hashes constant json := (select json_agg(distinct g.hash) from gone g);
begin
  if hashes is not null then
    perform app.enqueue_job('document-contents', json_build_object('hashes', hashes));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION documents.freeze_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a version of a document never changes' using errcode = 'check_violation';
end $function$;

CREATE OR REPLACE FUNCTION ledger.keep_account_blocks()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  was boolean := case tg_op when 'UPDATE' then coalesce(old.blocked, false) else false end;
  moment timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
begin
  if tg_when = 'BEFORE' then
    new.blocked := coalesce(new.blocked, false);
    if new.blocked and coalesce(btrim(new.block_reason), '') = '' then
      raise exception 'a block has a reason' using errcode = 'check_violation';
    end if;
    if was and (not new.blocked or new.block_reason is distinct from old.block_reason) then
      update ledger.account_blocks b set lifted_at = moment, lifted_by = app.user_id(),
             lift_reason = case when new.block_reason is distinct from old.block_reason then nullif(btrim(new.block_reason), '') end
       where b.account_id = new.id and b.lifted_at is null;
    end if;
    if not new.blocked then
      new.block_reason := null;
    end if;
    return new;
  end if;
  if new.blocked and (not was or new.block_reason is distinct from old.block_reason) then
    insert into ledger.account_blocks (account_id, company_id, member_id, reason, blocked_at, blocked_by)
    values (new.id, new.company_id, new.member_id, btrim(new.block_reason), moment, app.user_id());
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ledger.keep_sums()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into ledger.balances as b (account_id, company_id, member_id, debit, credit)
  select account_id, company_id, member_id, sum(debit)::bigint, sum(credit)::bigint
    from new_rows group by account_id, company_id, member_id order by account_id
  on conflict (account_id) do update set debit = b.debit + excluded.debit, credit = b.credit + excluded.credit;

  insert into ledger.turnover as t (account_id, month, company_id, member_id, net)
  select account_id, date_trunc('month', date)::date, company_id, member_id, sum(net)::bigint
    from new_rows where net <> 0 group by 1, 2, 3, 4 order by 1, 2
  on conflict (account_id, month) do update set net = t.net + excluded.net;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ledger.late_interest(open bigint, rate text, due date, today date)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (CASE WHEN (today > due) THEN round(((((open)::numeric * (COALESCE(NULLIF(rate, ''::text), '0'::text))::numeric) * ((today - due))::numeric) / (3000)::numeric)) ELSE (0)::numeric END)::bigint;

CREATE OR REPLACE FUNCTION ledger.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'ledger rows are never changed' using errcode = 'check_violation', hint = 'post an opposite row';
end $function$;

CREATE OR REPLACE FUNCTION mail.enqueue_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  -- The worker makes its own schema when it first starts; what was filed before is swept up then.
  if to_regnamespace('graphile_worker') is null then
    return null;
  end if;
  perform app.enqueue_job('mail', json_build_object('message', n.id), 'mail-' || n.id, 'mail-' || n.id % 4)
     from new_rows n;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.achieved(of_company integer, of_member integer, of_unit integer, of_product integer, in_currency text, first_day date, last_day date)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if of_unit is null and of_product is null then
    return (
      select coalesce(sum(case i.kind when 'invoice' then i.net else -i.net end), 0)::bigint from invoices i
       where i.member_id = of_member and i.company_id = of_company and i.currency = in_currency and i.status <> 'draft'
         and i.issue_date between first_day and last_day);
  elsif of_unit is null then
    return (
      select coalesce(sum(case i.kind when 'invoice' then l.net else -l.net end), 0)::bigint
        from invoices i join invoice_lines l on l.invoice_id = i.id
       where i.member_id = of_member and i.company_id = of_company and i.currency = in_currency and i.status <> 'draft'
         and i.issue_date between first_day and last_day and l.product_id = of_product);
  end if;
  return (
    with recursive below (id) as (
      select of_unit union select u.id from units u join below b on u.parent_id = b.id
    )
    select coalesce(sum(case i.kind when 'invoice' then l.net else -l.net end), 0)::bigint
      from below b join subscriptions s on s.unit_id = b.id and s.company_id = of_company
      join invoice_lines l on l.subscription_id = s.id
      join invoices i on i.id = l.invoice_id
     where i.company_id = of_company and i.currency = in_currency and i.status <> 'draft'
       and i.issue_date between first_day and last_day and (of_product is null or l.product_id = of_product));
end $function$;

CREATE OR REPLACE FUNCTION ortak.activate_members()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  -- Nobody buys or sells with a passive member: it is reactivated first, on purpose.
  if exists (select from members m where m.status = 'passive' and m.id in (select n.member_id from new_rows n)) then
    raise exception 'a passive member opens no account' using errcode = 'check_violation';
  end if;
  update members m set status = 'active', updated_at = now(), version = coalesce(m.version, 1) + 1
  where m.status = 'potential' and m.id in (select n.member_id from new_rows n);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.check_relationship()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from relationship_kinds k where k.id = new.kind_id and k."between" = 'individuals')
     and exists (select from members m where m.id in (new.member_id, new.other_id) and m.kind <> 'individual') then
    raise exception 'this kind of relationship is between individual members' using errcode = 'check_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION ortak.confine_portal_extra()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if app.actor() is distinct from 'portal' then
    return new;
  end if;
  if jsonb_typeof(coalesce(new.extra, '{}')) <> 'object' or exists (
    select from jsonb_object_keys(coalesce(new.extra, '{}')) given (place) where not exists (
      select from field_definitions d where d.entity = tg_table_name and d.stored_as = given.place
        and d.portal = 'write' and d.archived is not true)) then
    raise exception 'the portal does not write this field' using errcode = 'insufficient_privilege';
  end if;
  new.extra := case tg_op when 'INSERT' then jsonb_strip_nulls(new.extra) else app.merge_extra(old.extra, new.extra) end;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION ortak.confine_portal_member()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  own constant text[] := ortak.own_data_columns('members') || array['version', 'updated_at', 'search_text'];
begin
  if app.actor() is distinct from 'portal' or (to_jsonb(old) - own) is not distinct from (to_jsonb(new) - own) then
    return new;
  end if;
  raise exception 'this is changed by our staff' using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION ortak.confine_portal_people()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  own constant text[] := array['mobile', 'phone', 'language', 'extra', 'version', 'updated_at', 'search_text'];
begin
  if app.actor() is distinct from 'portal' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    -- With the scope of a unit one does not see the member; its unit says which it is.
    new.member_id := coalesce(new.member_id, (select u.member_id from units u where u.id = new.unit_id));
    if new.portal is not null then
      raise exception 'access is given to a person who is there' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if old.id = app.person() then
    -- And what administrators leave to people themselves (functions/own-data.sql).
    if (to_jsonb(old) - own - ortak.own_data_columns('people')) is distinct from (to_jsonb(new) - own - ortak.own_data_columns('people')) then
      raise exception 'nobody changes their own place, address or rights' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if new.member_id is distinct from old.member_id or new.individual_id is distinct from old.individual_id then
    raise exception 'people stay with their member' using errcode = 'insufficient_privilege';
  end if;
  if new.individual_id is not null and (new.first_name, new.last_name) is distinct from (old.first_name, old.last_name) then
    raise exception 'the name is kept where the human is' using errcode = 'insufficient_privilege';
  end if;
  if (old.portal ->> 'enabled') = 'true'
     and not (ortak.portal_rights(old.portal) <@ app.rights() and ortak.scope_rank(ortak.portal_scope(old.portal)) <= ortak.scope_rank(app.scope())) then
    raise exception 'this person has more rights than whoever would change them'
      using errcode = 'insufficient_privilege', constraint = 'people_beyond_giver';
  end if;
  if new.portal is distinct from old.portal then
    if not (ortak.portal_rights(new.portal) <@ app.rights() and ortak.scope_rank(ortak.portal_scope(new.portal)) <= ortak.scope_rank(app.scope())) then
      raise exception 'nobody gives what they do not have'
        using errcode = 'insufficient_privilege', constraint = 'people_beyond_giver';
    end if;
    if new.portal -> 'profile' is distinct from old.portal -> 'profile' and coalesce(new.portal ->> 'profile', '') <> ''
       and not exists (select from portal_profiles p where p.offered and p.id::text = new.portal ->> 'profile') then
      raise exception 'this profile is not for members to give' using errcode = 'insufficient_privilege';
    end if;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION ortak.count_tier_members(tree regclass, tier integer)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
  counted bigint;
begin
  if said not in ('staff', 'system') or tree not in ('categories'::regclass, 'sectors'::regclass) then
    raise exception 'only our staff ask this' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('app.actor', 'system', true);
  if tree = 'categories'::regclass then
    select count(*) into counted from members_categories_lnk l where l.category_id = tier;
  else
    select count(*) into counted from members_sectors_lnk l where l.sector_id = tier;
  end if;
  perform set_config('app.actor', said, true);
  return counted;
end $function$;

CREATE OR REPLACE FUNCTION ortak.document_id()
 RETURNS text
 LANGUAGE sql
AS $function$
  select 'o' || substr(md5(random()::text || clock_timestamp()::text) || md5(random()::text), 1, 23)
$function$;

CREATE OR REPLACE FUNCTION ortak.ensure_target(target regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('create or replace trigger leave_to_member after delete on %s
                  referencing old table as gone for each statement execute function ortak.leave_to_member()', target);
  execute format('create or replace trigger follow_record after update of member_id on %s
                  for each row when (old.member_id is distinct from new.member_id)
                  execute function ortak.follow_record()', target);
end $function$;

CREATE OR REPLACE FUNCTION ortak.follow_record()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  noun constant text := replace(tg_table_name, '_', '-');
begin
  update notes n set member_id = new.member_id where n.resource = noun and n.record = new.id;
  update interactions i set member_id = new.member_id where i.resource = noun and i.record = new.id;
  update reminders r set member_id = new.member_id where r.resource = noun and r.record = new.id;
  update documents d set member_id = new.member_id where d.resource = noun and d.record = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.follow_team()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  asked integer[];
begin
  if tg_op = 'INSERT' then asked := array(select distinct n.member_id from new_rows n);
  elsif tg_op = 'DELETE' then asked := array(select distinct o.member_id from old_rows o);
  else asked := array(select n.member_id from new_rows n union select o.member_id from old_rows o);
  end if;
  perform ortak.settle_representatives(asked, ortak.today_here());
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.guard_author()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if current_user = 'ortak_staff' and not app.is_administrator() and old.author_id is distinct from app.user_id() then
    raise exception 'a note is changed by its author' using errcode = 'insufficient_privilege';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $function$;

CREATE OR REPLACE FUNCTION ortak.hang_on_member()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.resource = 'members' then
    new.record := new.member_id;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION ortak.has_account(member integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from accounts a where a.member_id = member);
end $function$;

CREATE OR REPLACE FUNCTION ortak.hold_tree(tree text)
 RETURNS void
 LANGUAGE sql
AS $function$
  select pg_advisory_xact_lock(hashtextextended('tree of ' || tree, 0))
$function$;

CREATE OR REPLACE FUNCTION ortak.in_circle(tree text, above text, record integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  circle boolean;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'trees are changed in read committed transactions only' using errcode = 'feature_not_supported';
  end if;
  perform ortak.hold_tree(tree);
  execute format(
    'with recursive above (id) as (
       select t.%1$I from %2$I t where t.id = $1
       union select t.%1$I from %2$I t join above a on t.id = a.id
     ) select exists (select from above where id = $1)', above, tree) into circle using record;
  return circle;
end $function$;

CREATE OR REPLACE FUNCTION ortak.keep_change_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if old.status <> 'waiting' and (new.status, new.reason) is distinct from (old.status, old.reason) then
    raise exception 'a request is decided once' using errcode = 'check_violation';
  end if;
  if (new.changes, new.resource, new.record, new.person_id) is distinct from (old.changes, old.resource, old.record, old.person_id) then
    raise exception 'what was asked for stays' using errcode = 'check_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION ortak.keep_collateral()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  select a.company_id, a.member_id into new.company_id, new.member_id from accounts a where a.id = new.account_id;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION ortak.keep_default_address()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  -- Taking it away is an update too, of rows that are no default any more: there it ends.
  if not exists (select from new_rows where "default") then
    return null;
  end if;
  update addresses a set "default" = false, updated_at = now(), version = coalesce(a.version, 1) + 1
    from (select distinct on (member_id, unit_id, person_id, kind) id, member_id, unit_id, person_id, kind
            from new_rows where "default" order by member_id, unit_id, person_id, kind, id desc) n
   where a."default" and a.id <> n.id and a.kind = n.kind and a.member_id = n.member_id
     and (a.unit_id, a.person_id) is not distinct from (n.unit_id, n.person_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.keep_default_bank_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  -- Taking it away is an update too, of rows that are no default any more: there it ends.
  if not exists (select from new_rows where "default") then
    return null;
  end if;
  update bank_accounts b set "default" = false, updated_at = now(), version = coalesce(b.version, 1) + 1
    from (select distinct on (member_id, company_id, currency) id, member_id, company_id, currency
            from new_rows where "default" order by member_id, company_id, currency, id desc) n
   where b."default" and b.id <> n.id and b.currency = n.currency
     and (b.member_id, b.company_id) is not distinct from (n.member_id, n.company_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.keep_member_state()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if ortak.has_account(new.id) then new.status := 'active'; end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION ortak.keep_representative()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.representative_id is not null) then
      perform ortak.place_representatives(array(select n.id from new_rows n where n.representative_id is not null), ortak.today_here());
    end if;
  elsif exists (select from new_rows n join old_rows o on o.id = n.id where o.representative_id is distinct from n.representative_id) then
    perform ortak.place_representatives(
      array(select n.id from new_rows n join old_rows o on o.id = n.id where o.representative_id is distinct from n.representative_id),
      ortak.today_here());
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.leave_to_member()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  noun constant text := replace(tg_table_name, '_', '-');
begin
  update notes n set resource = 'members', record = n.member_id from gone g where n.resource = noun and n.record = g.id;
  update interactions i set resource = 'members', record = i.member_id from gone g where i.resource = noun and i.record = g.id;
  update reminders r set resource = 'members', record = r.member_id from gone g where r.resource = noun and r.record = g.id;
  update documents d set resource = 'members', record = d.member_id from gone g where d.resource = noun and d.record = g.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.managed_access(asked integer)
 RETURNS TABLE(portal jsonb, member_id integer, unit_id integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(p.portal, '{}'), p.member_id, p.unit_id from people p
  where p.id = asked and app.is_portal() and app.may('people:edit')
    and (p.member_id = any (app.whole_members()) or p.unit_id = any (app.own_units()))
$function$;

CREATE OR REPLACE FUNCTION ortak.member_columns()
 RETURNS TABLE(name regclass, attribute name, leads_to text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select distinct on (c.oid, a.attnum) c.oid::regclass, a.attname,
         case when a.attname = 'member_id' or k.target = 'public.members'::regclass then 'member' else 'person' end
  from pg_class c
  join pg_namespace s on s.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join lateral (
    select f.confrelid as target
    from pg_constraint f, unnest(f.conkey, f.confkey) as pair (own, theirs)
    join pg_attribute t on t.attnum = pair.theirs and t.attname = 'id'
    where f.conrelid = c.oid and f.contype = 'f' and pair.own = a.attnum and t.attrelid = f.confrelid
      and f.confrelid in ('public.members'::regclass, 'public.people'::regclass)
    limit 1
  ) k on true
  where c.relkind = 'r' and c.relpersistence = 'p' and s.nspname !~ '^pg_'
    and s.nspname not in ('information_schema', 'graphile_worker', 'audit')
    and (k.target is not null or (a.attname = 'member_id' and a.atttypid = 'integer'::regtype))
  order by c.oid, a.attnum
$function$;

CREATE OR REPLACE FUNCTION ortak.merge_members(gone integer, kept integer)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  actor text := coalesce(current_setting('app.actor', true), '');
  ours integer[] := app.companies();
  lost members%rowtype;
  stays members%rowtype;
  lost_person integer;
  kept_person integer;
  part record;
  moves text[] := '{}';
  tables regclass[] := '{}';
  moved bigint;
  names text;
begin
  if actor not in ('staff', 'system') then
    raise exception 'who may not change members merges none' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('app.actor', 'system', true);
  perform set_config('lock_timeout', '10s', true);
  perform 1 from members m where m.id in (gone, kept) order by m.id for update;
  select * into lost from members m where m.id = gone;
  select * into stays from members m where m.id = kept;
  if lost.id is null or stays.id is null or gone = kept or lost.kind <> stays.kind then
    raise exception 'these two cannot be one' using errcode = 'check_violation';
  end if;
  if actor = 'staff' and exists (
       select from accounts a where a.member_id in (gone, kept) and not a.company_id = any (ours)) then
    perform set_config('app.actor', actor, true);
    return jsonb_build_object('refused', 'foreign');
  end if;

  if lost.kind = 'individual' then
    select min(p.id) into lost_person from people p where p.member_id = gone;
    select min(p.id) into kept_person from people p where p.member_id = kept;
  end if;
  if kept_person is null then lost_person := null; end if;

  for part in
    select c.name, array_agg(c.attribute) filter (where c.leads_to = 'member') as members,
           array_agg(c.attribute) filter (where c.leads_to = 'person') as persons,
           exists (select from pg_attribute d where d.attrelid = c.name and d.attname = 'default') as has_default,
           exists (select from pg_attribute d where d.attrelid = c.name and d.attname = 'primary') as has_primary
    from ortak.member_columns() c group by c.name order by c.name::text
  loop
    if part.name <> 'public.members'::regclass then
      tables := tables || part.name;
      execute format('alter table %s disable trigger user', part.name);
      -- Of two defaults or primaries the one of the member that stays is kept.
      if 'member_id' = any (part.members) and part.name <> 'public.addresses'::regclass then
        foreach names in array array_remove(array[case when part.has_default then 'default' end,
                                                  case when part.has_primary then 'primary' end], null) loop
          execute format('update %1$s set %2$I = false where member_id = $1 and %2$I
                          and exists (select from %1$s o where o.member_id = $2 and o.%2$I)', part.name, names)
            using gone, kept;
        end loop;
      end if;
    end if;
  end loop;
  update addresses a set "default" = false where a.member_id = gone and a."default" and a.unit_id is null
     and (a.person_id is null or a.person_id = lost_person)
     and exists (select from addresses o where o.member_id = kept and o."default" and o.kind = a.kind and o.unit_id is null
                 and o.person_id is not distinct from case when a.person_id = lost_person then kept_person end);

  -- What both have is kept once.
  delete from members_categories_lnk l where l.member_id = gone
    and exists (select from members_categories_lnk o where o.member_id = kept and o.category_id = l.category_id);
  delete from members_sectors_lnk l where l.member_id = gone
    and exists (select from members_sectors_lnk o where o.member_id = kept and o.sector_id = l.sector_id);
  delete from bank_accounts b where b.member_id = gone and b.iban <> ''
    and exists (select from bank_accounts o where o.member_id = kept and o.iban = b.iban);
  delete from relationships r where gone in (r.member_id, r.other_id) and (kept in (r.member_id, r.other_id)
    or exists (select from relationships o where o.kind_id = r.kind_id
         and ((kept = o.member_id and o.other_id in (r.member_id, r.other_id) and o.other_id <> gone)
           or (kept = o.other_id and o.member_id in (r.member_id, r.other_id) and o.member_id <> gone))));
  -- Of two last results with a form the later one is the last.
  delete from analyses.results r using analyses.results o
   where r.form_id = o.form_id and r.member_id in (gone, kept) and o.member_id in (gone, kept)
     and (r.submitted_at, r.id) < (o.submitted_at, o.id);
  delete from team_members t where t.member_id = gone
    and exists (select from team_members o where o.member_id = kept and o.role_id = t.role_id and o.user_id = t.user_id
                and (o.company_id, o.unit_id) is not distinct from (t.company_id, t.unit_id)
                and daterange(o.start, o."end", '[]') && daterange(t.start, t."end", '[]'));
  delete from pages_members_lnk l where l.member_id = gone
    and exists (select from pages_members_lnk o where o.member_id = kept and o.page_id = l.page_id);
  if lost_person is not null then
    delete from pages_people_lnk l where l.person_id = lost_person
      and exists (select from pages_people_lnk o where o.person_id = kept_person and o.page_id = l.page_id);
    delete from portal.page_reads l where l.person_id = lost_person
      and exists (select from portal.page_reads o where o.person_id = kept_person and o.page_id = l.page_id);
    delete from portal.notification_choices l where l.person_id = lost_person
      and exists (select from portal.notification_choices o where o.person_id = kept_person);
    update portal.letters o set events = o.events || l.events
      from portal.letters l where o.person_id = kept_person and l.person_id = lost_person;
    delete from portal.letters l where l.person_id = lost_person
      and exists (select from portal.letters o where o.person_id = kept_person);
    delete from interactions_people_lnk l where l.person_id = lost_person
      and exists (select from interactions_people_lnk o where o.person_id = kept_person and o.interaction_id = l.interaction_id);
    if exists (select from up_users u where u.person_id = kept_person) then
      delete from up_users u where u.person_id = lost_person;
    end if;
    update people p set email = coalesce(nullif(p.email, ''), l.email), mobile = coalesce(nullif(p.mobile, ''), l.mobile),
           phone = coalesce(nullif(p.phone, ''), l.phone), title = coalesce(nullif(p.title, ''), l.title),
           portal = coalesce(p.portal, l.portal), updated_at = now(), version = coalesce(p.version, 1) + 1
      from people l where p.id = kept_person and l.id = lost_person;
  end if;

  -- Where the one that goes stands above the other, the tree is opened there: below it, things would turn in a circle.
  if exists (with recursive above (id) as (
               select stays.parent_id union select p.parent_id from members p join above on above.id = p.id)
             select from above where id = gone) then
    update members m set parent_id = null where m.id = kept;
  end if;

  -- An account beside one with the same company and currency stays an account of its own, with its own ledger.
  update accounts a set former_code = lost.code where a.member_id = gone and a.former_code is null
    and exists (select from accounts o where o.member_id = kept and o.company_id = a.company_id and o.currency = a.currency
                and o.former_code is null);

  -- The places and numbers of the one that goes which the other has differently.
  insert into contact_points (document_id, created_at, updated_at, published_at, member_id, kind, value, label, version)
  select ortak.document_id(), now(), now(), now(), gone, v.kind, v.value, lost.code, 1
  from (values ('phone', lost.phone, stays.phone), ('email', lost.email, stays.email), ('web', lost.website, stays.website))
         as v (kind, value, other)
  where v.value <> '' and v.other <> '' and lower(v.value) <> lower(v.other);
  if concat(stays.address, stays.city) <> '' and concat(lost.address, lost.city) <> ''
     and (lost.address, lost.city) is distinct from (stays.address, stays.city) then
    insert into addresses (document_id, created_at, updated_at, published_at, member_id, kind, label, address, district, city,
                           postal_code, country, "default", version)
    values (ortak.document_id(), now(), now(), now(), gone, 'other', lost.code, lost.address, lost.district, lost.city,
            lost.postal_code, lost.country, false, 1);
  end if;

  for part in
    select c.name, array_agg(c.attribute) filter (where c.leads_to = 'member') as members,
           array_agg(c.attribute) filter (where c.leads_to = 'person') as persons
    from ortak.member_columns() c group by c.name order by c.name::text
  loop
    -- The person itself goes; all that leads to it leads to the other one.
    if lost_person is null then part.persons := null; end if;
    if part.members is null and part.persons is null then continue; end if;
    select string_agg(format('%1$I = case when %1$I = %2$s then %3$s else %1$I end', column_name, old, new), ', ')
      into names
      from (select m as column_name, gone as old, kept as new from unnest(part.members) m
            union all select p, lost_person, kept_person from unnest(part.persons) p) x;
    moves := moves || format('moved%s as (update %s set %s where %s returning 1)', cardinality(moves), part.name, names,
      (select string_agg(format('%I = %s', column_name, old), ' or ')
         from (select m as column_name, gone as old from unnest(part.members) m
               union all select p, lost_person from unnest(part.persons) p) x));
  end loop;
  execute 'with ' || array_to_string(moves, ', ') || ' select ' ||
    (select string_agg(format('(select count(*) from moved%s)', n), ' + ') from generate_series(0, cardinality(moves) - 1) n)
    into moved;

  if lost_person is not null then delete from people p where p.id = lost_person; end if;
  set constraints all immediate;

  insert into former_codes (document_id, created_at, updated_at, published_at, code, name, former_id, member_id)
  values (ortak.document_id(), now(), now(), now(), lost.code, lost.name, gone, kept);
  delete from members m where m.id = gone;
  update members m set
    tax_office = coalesce(nullif(m.tax_office, ''), lost.tax_office), tax_number = coalesce(nullif(m.tax_number, ''), lost.tax_number),
    national_id = coalesce(nullif(m.national_id, ''), lost.national_id), email = coalesce(nullif(m.email, ''), lost.email),
    phone = coalesce(nullif(m.phone, ''), lost.phone), website = coalesce(nullif(m.website, ''), lost.website),
    trade_registry_number = coalesce(nullif(m.trade_registry_number, ''), lost.trade_registry_number),
    mersis_number = coalesce(nullif(m.mersis_number, ''), lost.mersis_number),
    founded_on = coalesce(m.founded_on, lost.founded_on), employee_count = coalesce(m.employee_count, lost.employee_count),
    birth_date = coalesce(m.birth_date, lost.birth_date), birth_place = coalesce(nullif(m.birth_place, ''), lost.birth_place),
    gender = coalesce(m.gender, lost.gender), marital_status = coalesce(m.marital_status, lost.marital_status),
    education = coalesce(m.education, lost.education), job = coalesce(nullif(m.job, ''), lost.job),
    annual_sales = coalesce(m.annual_sales, lost.annual_sales),
    parent_id = coalesce(m.parent_id, case when not exists (
      with recursive above (id) as (
        select lost.parent_id union select p.parent_id from members p join above on above.id = p.id)
      select from above where id = kept) then lost.parent_id end),
    representative_id = coalesce(m.representative_id, lost.representative_id),
    extra = coalesce(lost.extra, '{}'::jsonb) || coalesce(m.extra, '{}'::jsonb),
    status = case when m.status = 'potential' and ortak.has_account(m.id) then 'active' else m.status end,
    updated_at = now(), version = coalesce(m.version, 1) + 1
  where m.id = kept;
  -- An address is taken as a whole, never half of one and half of the other.
  update members m set address = lost.address, district = lost.district, city = lost.city, postal_code = lost.postal_code,
         country = coalesce(m.country, lost.country)
   where m.id = kept and concat(m.address, m.city) = '';
  set constraints all immediate;

  for i in 1 .. cardinality(tables) loop
    execute format('alter table %s enable trigger user', tables[i]);
  end loop;
  perform set_config('app.actor', actor, true);
  return jsonb_build_object('rows', moved, 'code', lost.code, 'name', lost.name);
end $function$;

CREATE OR REPLACE FUNCTION ortak.merge_tiers(tree regclass, gone integer, kept integer)
 RETURNS jsonb
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  uses record;
  twins record;
  below jsonb;
  rows_moved bigint := 0;
  children bigint;
  joined bigint := 0;
  n bigint;
begin
  perform ortak.hold_tree((select relname from pg_class where oid = tree));
  for twins in execute format(
    'select g.id as gone, k.id as kept from %1$s g join %1$s k on k.parent_id = $2 and k.id <> $1 and app.fold(k.name) = app.fold(g.name)
      where g.parent_id = $1 order by g.id', tree) using gone, kept
  loop
    below := ortak.merge_tiers(tree, twins.gone, twins.kept);
    rows_moved := rows_moved + (below ->> 'rows')::bigint;
    joined := joined + 1 + (below ->> 'joined')::bigint;
  end loop;
  execute format(
    'update %1$s t set parent_id = $2, "order" = coalesce(t."order", 0) + (select coalesce(max(o."order"), 0) from %1$s o where o.parent_id = $2),
            version = coalesce(t.version, 1) + 1, updated_at = now() where t.parent_id = $1', tree) using gone, kept;
  get diagnostics children = row_count;
  for uses in select * from ortak.tier_uses(tree) loop
    if uses.other is null then
      execute format('update %1$s set %2$I = $2 where %2$I = $1', uses.relation, uses.attribute) using gone, kept;
      get diagnostics n = row_count;
    else
      execute format(
        'with off as (delete from %1$s where %2$I = $1 returning %3$I)
         insert into %1$s (%3$I, %2$I) select o.%3$I, $2 from off o
          where not exists (select from %1$s l where l.%3$I = o.%3$I and l.%2$I = $2)', uses.relation, uses.attribute, uses.other)
        using gone, kept;
      get diagnostics n = row_count;
    end if;
    rows_moved := rows_moved + n;
  end loop;
  execute format('delete from %s where id = $1', tree) using gone;
  return jsonb_build_object('rows', rows_moved, 'children', children, 'joined', joined);
end $function$;

CREATE OR REPLACE FUNCTION ortak.name_human()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  human members;
begin
  select m.* into human from members m where m.id = new.member_id;
  if human.kind = 'individual' then
    -- A second person of an individual member is nobody's own: the API refuses it, older data may hold it.
    if not exists (select from people p where p.member_id = new.member_id and p.individual_id = new.member_id and p.id <> new.id) then
      new.individual_id := new.member_id;
    end if;
  elsif new.individual_id is not null then
    select m.* into human from members m where m.id = new.individual_id;
    if human.kind is distinct from 'individual' then
      raise exception 'only an individual member is a human' using errcode = 'check_violation';
    end if;
  end if;
  if new.individual_id is not null and (tg_op = 'INSERT' or new.individual_id is distinct from old.individual_id) then
    new.first_name := coalesce(nullif(human.first_name, ''), human.name);
    new.last_name := coalesce(human.last_name, '');
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION ortak.note_of_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.member_id := new.record;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION ortak.open_extra(target regclass, written boolean)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  noun constant text := (select relname from pg_class where oid = target);
  member constant text := case
    when noun = 'members' then 't.id'
    when exists (select from pg_attribute a where a.attrelid = target and a.attname = 'member_id' and not a.attisdropped) then 't.member_id'
    else 'null::integer' end;
  seen constant text := (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = target and p.polname = noun || '_portal');
begin
  execute format('drop policy if exists %I on %s', noun || '_extra', target);
  execute format('create policy %I on %s for select to ortak using ((select app.actor()) = ''portal'' and (%s))', noun || '_extra', target, seen);
  execute format('create or replace function app.extra_of_%1$s(asked integer) returns jsonb language sql stable security definer
    set search_path = public, pg_temp as $f$
      select (select coalesce(jsonb_object_agg(f.key, t.extra -> f.place), ''{}'')
              from ortak.portal_fields(%1$L, %2$s, t.extra) f where f.shown and t.extra ? f.place)
      from %3$s t where t.id = asked and app.is_portal()
    $f$', noun, member, target);
  execute format('create or replace function app.fields_of_%1$s(asked integer, of_member integer) returns integer[] language sql stable
    security definer set search_path = public, pg_temp as $f$
      select coalesce(array_agg(f.id), ''{}'')
      from (select %2$s as member, t.extra from %3$s t where t.id = asked
            union all select of_member, ''{}'' where asked is null) t
      cross join lateral ortak.portal_fields(%1$L, t.member, coalesce(t.extra, ''{}'')) f
      where f.offered and app.is_portal()
    $f$', noun, member, target);
  execute format('revoke all on function app.extra_of_%1$s(integer), app.fields_of_%1$s(integer, integer) from public', noun);
  execute format('grant execute on function app.extra_of_%1$s(integer), app.fields_of_%1$s(integer, integer) to ortak_portal', noun);
  if written then
    execute format('create or replace trigger %I before insert or update of extra on %s
      for each row execute function ortak.confine_portal_extra()', noun || '_portal_extra', target);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION ortak.own_data_columns(asked text)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(lower(regexp_replace(r.field, '([A-Z])', '_\1', 'g'))), '{}')
  from own_data_rules r where r.resource = asked and r.mode = 'direct' and app.is_portal()
$function$;

CREATE OR REPLACE FUNCTION ortak.own_data_modes(asked text)
 RETURNS TABLE(field text, mode text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select r.field::text, r.mode::text from own_data_rules r where r.resource = asked and app.is_portal()
$function$;

CREATE OR REPLACE FUNCTION ortak.place_representatives(asked integer[], day date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  role integer := (select id from team_roles where code = 'representative');
begin
  delete from team_members t using members m
  where m.id = any (asked) and t.member_id = m.id and t.company_id is null and t.unit_id is null and t.role_id = role
    and t."primary" and t.start = day and t.user_id is distinct from m.representative_id;
  update team_members t set "end" = day - 1, updated_at = now(), version = coalesce(t.version, 1) + 1
  from members m
  where m.id = any (asked) and t.member_id = m.id and t.company_id is null and t.unit_id is null and t.role_id = role
    and t."primary" and coalesce(t.start < day, true) and coalesce(t."end" >= day, true)
    and t.user_id is distinct from m.representative_id;
  update team_members t set "primary" = true, updated_at = now(), version = coalesce(t.version, 1) + 1
  from members m
  where m.id = any (asked) and t.member_id = m.id and t.company_id is null and t.unit_id is null and t.role_id = role
    and not t."primary" and coalesce(t.start <= day, true) and coalesce(t."end" >= day, true) and t.user_id = m.representative_id;
  insert into team_members (document_id, member_id, user_id, role_id, start, "end", "primary", version, created_at, updated_at, published_at)
  select ortak.document_id(), m.id, m.representative_id, role, day,
         (select min(t.start) - 1 from team_members t
          where t.member_id = m.id and t.company_id is null and t.unit_id is null and t.role_id = role and t.start > day
            and (t."primary" or t.user_id = m.representative_id)),
         true, 1, now(), now(), now()
  from members m
  where m.id = any (asked) and m.representative_id is not null
    and not exists (select from team_members t
      where t.member_id = m.id and t.company_id is null and t.unit_id is null and t.role_id = role and t."primary"
        and t.user_id = m.representative_id and coalesce(t.start <= day, true) and coalesce(t."end" >= day, true))
  order by m.id;
end $function$;

CREATE OR REPLACE FUNCTION ortak.portal_fields(entity text, member integer, stored jsonb)
 RETURNS TABLE(id integer, key text, place text, shown boolean, offered boolean)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with own as (
    select d.* from field_definitions d where d.entity = $1 and d.archived is not true
  ), fitting as (
    select d.id, d.key::text, d.stored_as::text as place, o.portal as other,
           jsonb_typeof(d.shown_if) is distinct from 'object' or exists (
             select from jsonb_array_elements(d.shown_if -> 'in') one (value)
             where one.value = stored -> o.stored_as
                or (jsonb_typeof(stored -> o.stored_as) = 'array' and stored -> o.stored_as @> jsonb_build_array(one.value))) as shown
    from own d left join own o on o.key = d.shown_if ->> 'field'
    where d.portal <> 'hidden'
      and (not exists (select from field_definitions_categories_lnk l where l.field_definition_id = d.id)
           or exists (select from field_definitions_categories_lnk l
                      where l.field_definition_id = d.id and l.category_id = any (app.portal_categories(member))))
  ) select id, key, place, shown, shown or other <> 'hidden' from fitting
$function$;

CREATE OR REPLACE FUNCTION ortak.portal_rights(kept jsonb)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with profile as (
    select p.rights from portal_profiles p
    where jsonb_typeof(kept -> 'profile') = 'number' and p.id::text = kept ->> 'profile'
  ), merged as (
    select coalesce((select rights from profile where jsonb_typeof(rights) = 'object'), '{}')
        || case when jsonb_typeof(kept -> 'rights') = 'object' then kept -> 'rights' else '{}' end as rights
  )
  select coalesce(array_agg(distinct area.key || ':' || allowed.action), '{}')
  from merged cross join lateral jsonb_each(merged.rights) area
  cross join lateral jsonb_array_elements_text(case when jsonb_typeof(area.value) = 'array' then area.value else '[]' end) allowed (action)
  where area.key <> 'profile'
$function$;

CREATE OR REPLACE FUNCTION ortak.portal_scope(kept jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(
    case when kept ->> 'scope' in ('own', 'unit', 'member', 'group') then kept ->> 'scope' end,
    (select p.scope from portal_profiles p where jsonb_typeof(kept -> 'profile') = 'number' and p.id::text = kept ->> 'profile'),
    'own')
$function$;

CREATE OR REPLACE FUNCTION ortak.refuse_circle()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if ortak.in_circle(tg_table_name, tg_argv[0], new.id) then
    raise exception 'a record of % is never below itself', tg_table_name
      using errcode = 'check_violation', constraint = tg_table_name || '_no_circle', table = tg_table_name;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.refuse_member_circle()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if ortak.in_circle('members', 'parent_id', new.id) then
    raise exception 'a member is never below itself'
      using errcode = 'check_violation', constraint = 'members_no_circle', table = 'members';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.refuse_new_circle()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  circle boolean;
begin
  execute format(
    'with recursive above (start, id) as (
       select c.id, c.%1$I from new_rows c where exists (select from new_rows p where p.%1$I = c.id) and c.%1$I is not null
       union select a.start, t.%1$I from above a join new_rows t on t.id = a.id where t.%1$I is not null
     ) select exists (select from above where id = start)', tg_argv[0]) into circle;
  if circle then
    raise exception 'a record of % is never below itself', tg_table_name
      using errcode = 'check_violation', constraint = tg_table_name || '_no_circle', table = tg_table_name;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.rename_human()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
<<said>>
declare
  human integer := case tg_table_name when 'people' then (to_jsonb(new) ->> 'individual_id')::integer else new.id end;
  first_name text := case tg_table_name when 'people' then new.first_name else coalesce(nullif(new.first_name, ''), to_jsonb(new) ->> 'name') end;
  last_name text := coalesce(new.last_name, '');
begin
  update members m set first_name = said.first_name, last_name = nullif(said.last_name, ''),
      name = trim(said.first_name || ' ' || said.last_name), updated_at = now(), version = coalesce(m.version, 1) + 1
  where tg_table_name = 'people' and m.id = human
    and (coalesce(m.first_name, ''), coalesce(m.last_name, '')) is distinct from (said.first_name, said.last_name);
  update people p set first_name = said.first_name, last_name = said.last_name, updated_at = now(),
      version = coalesce(p.version, 1) + 1
  where p.individual_id = human and (p.first_name, p.last_name) is distinct from (said.first_name, said.last_name);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.scope_rank(scope text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN COALESCE(array_position(ARRAY['own'::text, 'unit'::text, 'member'::text, 'group'::text], scope), 9);

CREATE OR REPLACE FUNCTION ortak.settle_representatives(asked integer[], day date)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with settled as (
    update members m set representative_id = t.user_id, updated_at = now(), version = coalesce(m.version, 1) + 1
    from unnest(asked) a (id)
    left join lateral (
      select r.user_id from team_members r
      where r.member_id = a.id and r.company_id is null and r.unit_id is null and r."primary"
        and r.role_id = (select id from team_roles where code = 'representative')
        and coalesce(r.start <= day, true) and coalesce(r."end" >= day, true)
    ) t on true
    where m.id = a.id and m.representative_id is distinct from t.user_id
    returning 1
  ) select count(*)::int from settled
$function$;

CREATE OR REPLACE FUNCTION ortak.tell_of_portal_notes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
  told record;
begin
  if not exists (select from written w where w.source = 'portal') then
    return null;
  end if;
  perform set_config('app.actor', 'system', true);
  for told in
    with receiver as (
      select w.id, coalesce(u.representative_id, m.representative_id,
               (select min(t.user_id) from team_members t where t.member_id = w.member_id
                 and (t.company_id is null or t.company_id = w.company_id))) as user_id
      from written w join members m on m.id = w.member_id
      left join units u on w.resource = 'units' and u.id = w.record
      where w.source = 'portal'
    ), everyone as (
      select r.id, r.user_id from receiver r where r.user_id is not null
      union
      select r.id, a.id from receiver r join up_users a on a.kind = 'staff' and a.staff_role = 'administrator' and not coalesce(a.blocked, false)
      where r.user_id is null
    ), added as (
      insert into reminders (document_id, created_at, updated_at, published_at, version, resource, record, member_id, company_id, kind,
                             user_id, at, text, note_id, done)
      select ortak.document_id(), now(), now(), now(), 1, w.resource, w.record, w.member_id, w.company_id, 'portal-note', e.user_id,
             coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) at time zone 'UTC', left(w.text, 300), w.id, false
      from written w join everyone e on e.id = w.id
      returning user_id
    ) select distinct user_id from added
  loop
    perform app.enqueue_job('remind-user', json_build_object('user', told.user_id), 'remind-user:' || told.user_id);
  end loop;
  perform set_config('app.actor', said, true);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ortak.tier_uses(tree regclass)
 RETURNS TABLE(relation regclass, attribute name, other name)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.oid::regclass, a.attname,
         case when c.relname ~ '_lnk$' then (select b.attname from pg_attribute b
            where b.attrelid = c.oid and b.attnum > 0 and not b.attisdropped and b.attname ~ '_id$' and b.attnum <> a.attnum
            order by b.attnum limit 1) end
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
   where k.confrelid = tree and k.contype = 'f' and cardinality(k.conkey) = 1 and k.conrelid <> tree
   group by c.oid, c.relname, a.attname, a.attnum order by c.relname, a.attname
$function$;

CREATE OR REPLACE FUNCTION ortak.today(company integer)
 RETURNS date
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select (coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
          at time zone coalesce((select c.time_zone from companies c where c.id = company), 'UTC'))::date
$function$;

CREATE OR REPLACE FUNCTION ortak.today_here()
 RETURNS date
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select ortak.today((select min(c.id) from companies c))
$function$;

CREATE OR REPLACE FUNCTION portal.event_at(day date, today date, zone text)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
RETURN CASE WHEN portal.is_news(day, today) THEN portal.instant() ELSE ((day)::timestamp without time zone AT TIME ZONE zone) END;

CREATE OR REPLACE FUNCTION portal.instant()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
RETURN COALESCE((NULLIF(current_setting('app.now'::text, true), ''::text))::timestamp with time zone, now());

CREATE OR REPLACE FUNCTION portal.is_addressed(page_company integer, page_kind text, page_categories integer[], page_profiles integer[], page_members integer[], page_people integer[], person integer, member integer, kind text, profile integer, categories integer[], companies integer[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(page_company is null or page_company = any (companies), false)
    and coalesce(
      (page_kind is null and page_categories is null and page_profiles is null and page_members is null and page_people is null)
      or coalesce(person = any (page_people), false)
      or coalesce(member = any (page_members), false)
      or ((page_kind is not null or page_categories is not null or page_profiles is not null)
          and coalesce(page_kind is null or page_kind = kind, false)
          and coalesce(page_categories is null or page_categories && categories, false)
          and coalesce(page_profiles is null or profile = any (page_profiles), false)), false)
$function$;

CREATE OR REPLACE FUNCTION portal.is_news(day date, today date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN COALESCE((day >= (today - 7)), true);

CREATE OR REPLACE FUNCTION portal.page_audiences(asked integer[])
 RETURNS TABLE(page integer, company integer, member_kind text, categories integer[], profiles integer[], members integer[], people integer[])
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive wanted (page, category) as (
    select l.page_id, l.category_id from pages_categories_lnk l where l.page_id = any (asked)
    union
    select w.page, c.id from categories c join wanted w on c.parent_id = w.category
  )
  select g.id, g.company_id, g.member_kind,
         (select array_agg(w.category) from wanted w where w.page = g.id),
         (select array_agg(l.portal_profile_id) from pages_profiles_lnk l where l.page_id = g.id),
         (select array_agg(l.member_id) from pages_members_lnk l where l.page_id = g.id),
         (select array_agg(l.person_id) from pages_people_lnk l where l.page_id = g.id)
  from pages g where g.id = any (asked)
$function$;

CREATE OR REPLACE FUNCTION portal.page_is_out(status text, published_from date, published_until date, today date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(status = 'published' and coalesce(published_from <= today, true) and coalesce(published_until >= today, true), false)
$function$;

CREATE OR REPLACE FUNCTION portal.page_language(texts jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select l.code from unnest(array[app.language(), 'tr', 'en', 'de', 'fr', 'ar']) with ordinality l (code, place)
  where l.code is not null and texts ? l.code order by l.place limit 1
$function$;

CREATE OR REPLACE FUNCTION portal.page_people(asked integer[])
 RETURNS TABLE(person integer, member integer, kind text, profile integer, categories integer[], companies integer[])
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.id, p.member_id, m.kind,
         case when jsonb_typeof(p.portal -> 'profile') = 'number' then (p.portal ->> 'profile')::integer end,
         (select array_agg(l.category_id) from members_categories_lnk l where l.member_id = p.member_id),
         (select array_agg(a.company_id) from accounts a where a.member_id = p.member_id)
  from people p join members m on m.id = p.member_id
  where p.id = any (asked)
$function$;

CREATE OR REPLACE FUNCTION portal.page_readers(asked integer)
 RETURNS integer[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
  found_people integer[];
begin
  if said not in ('staff', 'system') then
    return '{}';
  end if;
  perform set_config('app.actor', 'system', true);
  select coalesce(array_agg(p.person), '{}') into found_people
  from portal.page_audiences(array[asked]) a
  join portal.page_people(array(select p.id from people p where p.portal ->> 'enabled' = 'true')) p
    on portal.is_addressed(a.company, a.member_kind, a.categories, a.profiles, a.members, a.people,
                           p.person, p.member, p.kind, p.profile, p.categories, p.companies);
  perform set_config('app.actor', said, true);
  return found_people;
end $function$;

CREATE OR REPLACE FUNCTION portal.page_text(texts jsonb, part text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select texts -> portal.page_language(texts) ->> part
$function$;

CREATE OR REPLACE FUNCTION portal.page_today(company integer)
 RETURNS date
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select ortak.today(coalesce(company, (select min(c.id) from companies c)))
$function$;

CREATE OR REPLACE FUNCTION portal.tell(kind text, resource text, records integer[], members integer[], companies integer[], days date[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
begin
  if records is null then
    return;
  end if;
  perform set_config('app.actor', 'system', true);
  with place as materialized (select c.id, coalesce(c.time_zone, 'UTC') as time_zone, ortak.today(c.id) as today from companies c)
  insert into portal.events (kind, resource, record, member_id, company_id, at, mail_pending)
  select tell.kind, tell.resource, n.record, n.member, n.company,
         portal.event_at(n.day, p.today, p.time_zone), portal.is_news(n.day, p.today)
  from unnest(records, members, companies, days) as n (record, member, company, day) left join place p on p.id = n.company;
  perform set_config('app.actor', said, true);
end $function$;

CREATE OR REPLACE FUNCTION portal.tell_of_documents()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    perform portal.tell('document', 'documents', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), null)
    from new_rows n where n.portal_visible and n.member_id is not null;
  else
    perform portal.tell('document', 'documents', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), null)
    from new_rows n join old_rows o on o.id = n.id
    where n.portal_visible and n.member_id is not null
      and (o.portal_visible is not true or n.latest > greatest(o.latest, 1));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION portal.tell_of_invoices()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    perform portal.tell('invoice', 'invoices', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), array_agg(n.issue_date))
    from new_rows n where n.status = 'posted';
  else
    perform portal.tell('invoice', 'invoices', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), array_agg(n.issue_date))
    from new_rows n join old_rows o on o.id = n.id where n.status = 'posted' and o.status = 'draft';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION portal.tell_of_notes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    perform portal.tell('note', 'notes', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), null)
    from new_rows n where n.portal_visible and n.source is distinct from 'portal';
  else
    perform portal.tell('note', 'notes', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), null)
    from new_rows n join old_rows o on o.id = n.id
    where n.portal_visible and o.portal_visible is not true and n.source is distinct from 'portal';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION portal.tell_of_payments()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform portal.tell('payment', 'payments', array_agg(n.id), array_agg(n.member_id), array_agg(n.company_id), array_agg(n.date))
  from new_rows n;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION portal.tell_of_requests()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', 'system', true);
  insert into portal.events (kind, resource, record, member_id, person_id, at)
  select 'request', 'change-requests', n.id, n.member_id, n.person_id, portal.instant()
  from new_rows n join old_rows o on o.id = n.id where o.status = 'waiting' and n.status in ('approved', 'refused');
  perform set_config('app.actor', said, true);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION portal.visible_pages()
 RETURNS integer[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
  found_pages integer[];
begin
  if said <> 'portal' then
    return '{}';
  end if;
  perform set_config('app.actor', 'system', true);
  select coalesce(array_agg(a.page), '{}') into found_pages
  from portal.page_audiences(array(
         select g.id from pages g
         where portal.page_is_out(g.status, g.published_from, g.published_until, portal.page_today(g.company_id)))) a
  join portal.page_people(array[app.person()]) p
    on portal.is_addressed(a.company, a.member_kind, a.categories, a.profiles, a.members, a.people,
                           p.person, p.member, p.kind, p.profile, p.categories, p.companies);
  perform set_config('app.actor', said, true);
  return found_pages;
end $function$;

CREATE OR REPLACE FUNCTION portal.wants_mail(person integer, kind text, usual boolean)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce((select (c.choices -> kind ->> 'mail')::boolean from portal.notification_choices c where c.person_id = person), usual)
$function$;

CREATE OR REPLACE FUNCTION vault.keep_member_card()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  allowed constant jsonb := '{"issued": ["active", "blocked", "lost", "replaced"], "active": ["blocked", "lost", "replaced"],
    "blocked": ["active", "lost", "replaced"], "lost": ["replaced"], "replaced": []}';
  free constant text[] := array['updated_at', 'updated_by_id', 'version'];
  main record;
begin
  if tg_op = 'INSERT' then
    select a.company_id, a.member_id into new.company_id, new.member_id from accounts a where a.id = new.account_id;
  else
    if (new.number, new.account_id, new.company_id, new.member_id, new.replaces_id)
         is distinct from (old.number, old.account_id, old.company_id, old.member_id, old.replaces_id) then
      raise exception 'a card keeps its number and account' using errcode = 'check_violation';
    end if;
    if new.state <> old.state and not (allowed -> old.state) ? new.state then
      raise exception 'a card that is % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.state = 'replaced' and old.state <> 'replaced'
       and not exists (select from member_cards n where n.replaces_id = new.id) then
      raise exception 'a card is replaced by another one' using errcode = 'check_violation';
    end if;
    if old.state in ('lost', 'replaced')
       and to_jsonb(new) - free - array['state'] is distinct from to_jsonb(old) - free - array['state'] then
      raise exception 'a card that is lost or replaced never changes' using errcode = 'check_violation';
    end if;
  end if;
  if new.main_id is not null and new.state in ('issued', 'active', 'blocked') then
    -- Held, so that the main card's limit cannot sink below this one meanwhile.
    select m.main_id, m."limit", m.state into main from member_cards m where m.id = new.main_id for share;
    if main.main_id is not null then
      raise exception 'an additional card belongs to a main card' using errcode = 'check_violation';
    end if;
    if new."limit" > main."limit" then
      raise exception 'the limit of an additional holder lies within that of the main card' using errcode = 'check_violation';
    end if;
  end if;
  if tg_op = 'UPDATE' and new."limit" is distinct from old."limit" and new.main_id is null and exists (
       select from member_cards a where a.main_id = new.id and a.state in ('issued', 'active', 'blocked') and a."limit" > new."limit") then
    raise exception 'the limit of an additional holder lies within that of the main card' using errcode = 'check_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION vault.keep_payment_card()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.member_id, new.company_id) is distinct from (old.member_id, old.company_id) then
    raise exception 'a payment card stays with its member and company' using errcode = 'check_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION vault.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'who saw a card number is never changed or deleted' using errcode = 'check_violation';
end $function$;

create table access.attempts (
  key text not null,
  count integer not null,
  window_ends timestamp with time zone not null,
  constraint attempts_pkey PRIMARY KEY (key),
  constraint attempts_count_check CHECK ((count >= 0))
);
CREATE INDEX attempts_window_ends ON access.attempts USING btree (window_ends);
alter table access.attempts enable row level security;
alter table access.attempts force row level security;
create policy attempts_system on access.attempts for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table access.authenticators (
  user_id integer not null,
  secret bytea not null,
  made_at timestamp with time zone default now() not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  constraint authenticators_pkey PRIMARY KEY (user_id),
  constraint authenticators_secret_check CHECK ((octet_length(secret) > 28)),
  constraint authenticators_user_key FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE CASCADE
);
alter table access.authenticators enable row level security;
alter table access.authenticators force row level security;
create policy authenticators_system on access.authenticators for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table access.challenges (
  hash bytea not null,
  user_id integer not null,
  enrols boolean not null,
  tries integer default 0 not null,
  valid_until timestamp with time zone not null,
  constraint challenges_pkey PRIMARY KEY (hash),
  constraint challenges_hash_check CHECK ((octet_length(hash) = 32)),
  constraint challenges_tries_check CHECK ((tries >= 0)),
  constraint challenges_user_key FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE CASCADE
);
CREATE INDEX challenges_user ON access.challenges USING btree (user_id);
CREATE INDEX challenges_valid_until ON access.challenges USING btree (valid_until);
alter table access.challenges enable row level security;
alter table access.challenges force row level security;
create policy challenges_system on access.challenges for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table access.clock (
  one boolean default true not null,
  instant timestamp with time zone not null,
  constraint clock_pkey PRIMARY KEY (one),
  constraint clock_one_check CHECK (one)
);
alter table access.clock enable row level security;
alter table access.clock force row level security;
create policy clock_system on access.clock for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table access.invitations (
  id integer generated as identity not null,
  person_id integer not null,
  user_id integer,
  hash bytea not null,
  email text not null,
  invited_by integer,
  sent_at timestamp with time zone default now() not null,
  valid_until timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_hash_key UNIQUE (hash),
  constraint invitations_check CHECK (((used_at IS NULL) OR (user_id IS NOT NULL))),
  constraint invitations_email_check CHECK ((length(email) <= 320)),
  constraint invitations_hash_check CHECK ((octet_length(hash) = 32)),
  constraint invitations_person_known FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE,
  constraint invitations_user_known FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE CASCADE
);
CREATE INDEX invitations_person ON access.invitations USING btree (person_id, id DESC);
alter table access.invitations enable row level security;
alter table access.invitations force row level security;
create policy invitations_system on access.invitations for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table access.recovery_codes (
  user_id integer not null,
  hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_codes_pkey PRIMARY KEY (user_id, hash),
  constraint recovery_codes_hash_check CHECK ((octet_length(hash) = 32)),
  constraint recovery_codes_user_key FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE CASCADE
);
alter table access.recovery_codes enable row level security;
alter table access.recovery_codes force row level security;
create policy recovery_codes_system on access.recovery_codes for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table access.refresh_tokens (
  hash bytea not null,
  session_id uuid not null,
  made_at timestamp with time zone default now() not null,
  rotated_at timestamp with time zone,
  salt bytea,
  constraint refresh_tokens_pkey PRIMARY KEY (hash),
  constraint refresh_tokens_check CHECK (((rotated_at IS NULL) = (salt IS NULL))),
  constraint refresh_tokens_hash_check CHECK ((octet_length(hash) = 32)),
  constraint refresh_tokens_salt_check CHECK ((octet_length(salt) = 32)),
  constraint refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES access.sessions(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX refresh_tokens_living ON access.refresh_tokens USING btree (session_id) WHERE (rotated_at IS NULL);
CREATE INDEX refresh_tokens_session ON access.refresh_tokens USING btree (session_id);
alter table access.refresh_tokens enable row level security;
alter table access.refresh_tokens force row level security;
create policy refresh_tokens_system on access.refresh_tokens for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table access.reset_codes (
  hash bytea not null,
  user_id integer not null,
  made_at timestamp with time zone default now() not null,
  valid_until timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint reset_codes_pkey PRIMARY KEY (hash),
  constraint reset_codes_hash_check CHECK ((octet_length(hash) = 32)),
  constraint reset_codes_user_known FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE CASCADE
);
CREATE INDEX reset_codes_user ON access.reset_codes USING btree (user_id);
alter table access.reset_codes enable row level security;
alter table access.reset_codes force row level security;
create policy reset_codes_system on access.reset_codes for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table access.sessions (
  id uuid default gen_random_uuid() not null,
  user_id integer not null,
  app text not null,
  started_at timestamp with time zone default now() not null,
  used_at timestamp with time zone default now() not null,
  idle_until timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  address inet,
  user_agent text,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_app_check CHECK ((app = ANY (ARRAY['console'::text, 'portal'::text]))),
  constraint sessions_check CHECK ((ends_at > started_at)),
  constraint sessions_check1 CHECK (((ended_at IS NULL) = (end_reason IS NULL))),
  constraint sessions_end_reason_check CHECK ((end_reason = ANY (ARRAY['logout'::text, 'replaced'::text, 'reuse'::text, 'password'::text, 'blocked'::text, 'revoked'::text]))),
  constraint sessions_user_agent_check CHECK ((length(user_agent) <= 400)),
  constraint sessions_user_known FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE CASCADE
);
CREATE INDEX sessions_ends_at ON access.sessions USING btree (ends_at);
CREATE INDEX sessions_user ON access.sessions USING btree (user_id) WHERE (ended_at IS NULL);
alter table access.sessions enable row level security;
alter table access.sessions force row level security;
create policy sessions_system on access.sessions for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table access.sign_in_rules (
  one boolean default true not null,
  staff_two_step boolean default false not null,
  constraint sign_in_rules_pkey PRIMARY KEY (one),
  constraint sign_in_rules_one_check CHECK (one)
);
alter table access.sign_in_rules enable row level security;
alter table access.sign_in_rules force row level security;
create policy sign_in_rules_system on access.sign_in_rules for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table analyses.form_versions (
  id integer generated as identity not null,
  form_id integer not null,
  version integer not null,
  definition jsonb not null,
  questions jsonb not null,
  valid_for_months integer,
  published_at timestamp without time zone not null,
  published_by integer,
  constraint form_versions_pkey PRIMARY KEY (id),
  constraint form_versions_form_id_version_key UNIQUE (form_id, version),
  constraint form_versions_valid_for_months_check CHECK (((valid_for_months >= 1) AND (valid_for_months <= 600))),
  constraint form_versions_version_check CHECK ((version >= 1)),
  constraint form_versions_form_of FOREIGN KEY (form_id) REFERENCES public.analysis_forms(id) ON DELETE CASCADE
);
CREATE TRIGGER form_versions_freeze BEFORE DELETE OR UPDATE ON analyses.form_versions FOR EACH ROW EXECUTE FUNCTION analyses.freeze_version();
alter table analyses.form_versions enable row level security;
alter table analyses.form_versions force row level security;
create policy form_versions_portal on analyses.form_versions for select to ortak_portal using ((form_id = ANY (( SELECT analyses.portal_forms() AS portal_forms)::integer[])));
create policy form_versions_staff on analyses.form_versions for all to ortak_staff using (( SELECT app.is_staff() AS is_staff)) with check (( SELECT app.is_staff() AS is_staff));
create policy form_versions_system on analyses.form_versions for all to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL)) with check (( SELECT app.is_system() AS is_system));
grant insert, select on analyses.form_versions to ortak_staff;

create table analyses.results (
  id integer generated as identity not null,
  form_id integer not null,
  member_id integer not null,
  analysis_id integer not null,
  score numeric(5,2),
  band jsonb,
  submitted_at timestamp without time zone not null,
  valid_until date,
  reminded boolean default false not null,
  constraint results_pkey PRIMARY KEY (id),
  constraint results_form_id_member_id_key UNIQUE (form_id, member_id),
  constraint results_score_check CHECK (((score >= (0)::numeric) AND (score <= (100)::numeric))),
  constraint results_analysis_of FOREIGN KEY (analysis_id) REFERENCES public.analyses(id) ON DELETE CASCADE,
  constraint results_form_of FOREIGN KEY (form_id) REFERENCES public.analysis_forms(id) ON DELETE CASCADE,
  constraint results_member_of FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE
);
CREATE INDEX results_analysis ON analyses.results USING btree (analysis_id);
CREATE INDEX results_due ON analyses.results USING btree (valid_until) WHERE ((valid_until IS NOT NULL) AND (NOT reminded));
CREATE INDEX results_member ON analyses.results USING btree (member_id);
CREATE INDEX results_score ON analyses.results USING btree (form_id, score DESC NULLS LAST, member_id);
alter table analyses.results enable row level security;
alter table analyses.results force row level security;
create policy results_own on analyses.results as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy results_portal on analyses.results for select to ortak_portal using (((member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) AND (form_id = ANY (( SELECT analyses.portal_forms() AS portal_forms)::integer[]))));
create policy results_staff on analyses.results for select to ortak_staff using (( SELECT app.is_staff() AS is_staff));
create policy results_system on analyses.results for all to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL)) with check ((( SELECT app.actor() AS actor) IS NOT NULL));
grant select on analyses.results to ortak_portal;
grant select on analyses.results to ortak_staff;

create table audit.chain (
  sequence bigint not null,
  entry_id bigint not null,
  hash bytea not null,
  constraint chain_pkey PRIMARY KEY (sequence),
  constraint chain_entry_id_key UNIQUE (entry_id),
  constraint chain_hash_check CHECK ((octet_length(hash) = 32)),
  constraint chain_sequence_check CHECK ((sequence > 0))
);
CREATE TRIGGER chain_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.chain FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
alter table audit.chain enable row level security;
alter table audit.chain force row level security;
create policy chain_staff on audit.chain for select to ortak_staff using (( SELECT app.is_staff() AS is_staff));
create policy chain_system on audit.chain for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant select on audit.chain to ortak_staff;

create table audit.checkpoints (
  sequence bigint not null,
  hash bytea not null,
  entries integer not null,
  horizon xid8 not null,
  sealed_at timestamp with time zone default clock_timestamp() not null,
  constraint checkpoints_pkey PRIMARY KEY (sequence),
  constraint checkpoints_entries_check CHECK ((entries > 0)),
  constraint checkpoints_hash_check CHECK ((octet_length(hash) = 32))
);
CREATE TRIGGER checkpoints_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.checkpoints FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
alter table audit.checkpoints enable row level security;
alter table audit.checkpoints force row level security;
create policy checkpoints_system on audit.checkpoints for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table audit.entries (
  id bigint generated as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  transaction xid8 default pg_current_xact_id() not null,
  kind text not null,
  action text not null,
  resource text not null,
  record bigint,
  part text,
  part_record bigint,
  version integer,
  member_id integer,
  company_id integer,
  actor text not null,
  user_id integer,
  person_id integer,
  origin text,
  before jsonb,
  after jsonb,
  details jsonb,
  constraint entries_pkey PRIMARY KEY (id),
  constraint entries_action_check CHECK ((action ~ '^[a-z][a-z-]{1,40}$'::text)),
  constraint entries_actor_check CHECK ((actor = ANY (ARRAY['staff'::text, 'portal'::text, 'system'::text, 'database'::text]))),
  constraint entries_check CHECK (((part IS NULL) = (part_record IS NULL))),
  constraint entries_kind_check CHECK ((kind = ANY (ARRAY['change'::text, 'access'::text, 'session'::text]))),
  constraint entries_origin_check CHECK ((length(origin) <= 200)),
  constraint entries_resource_check CHECK ((resource ~ '^[a-z][a-z-]{1,60}$'::text))
);
CREATE INDEX entries_at ON audit.entries USING brin (at);
CREATE INDEX entries_member ON audit.entries USING btree (member_id, id) WHERE (member_id IS NOT NULL);
CREATE INDEX entries_record ON audit.entries USING btree (resource, record, id);
CREATE INDEX entries_states ON audit.entries USING btree (member_id, resource, at DESC, id DESC) WHERE ((kind = 'change'::text) AND (after ? 'status'::text));
CREATE INDEX entries_transaction ON audit.entries USING btree (transaction);
CREATE INDEX entries_user ON audit.entries USING btree (user_id, id) WHERE (user_id IS NOT NULL);
CREATE TRIGGER entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entries FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
alter table audit.entries enable row level security;
alter table audit.entries force row level security;
create policy entries_own on audit.entries as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy entries_staff on audit.entries for select to ortak_staff using ((( SELECT app.is_administrator() AS is_administrator) OR (( SELECT app.is_staff() AS is_staff) AND (kind = 'change'::text) AND
CASE
    WHEN (resource = ANY (( SELECT audit.shared_resources() AS shared_resources)::text[])) THEN true
    WHEN (resource = ANY (( SELECT audit.company_resources() AS company_resources)::text[])) THEN (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))
    ELSE audit.may_see(resource, record)
END)));
create policy entries_system on audit.entries for select to ortak using (( SELECT app.is_system() AS is_system));
create policy entries_write on audit.entries for insert to ortak with check (true);
grant select on audit.entries to ortak_staff;

create table billing.charges (
  id bigint generated as identity not null,
  company_id integer not null,
  subscription_id integer not null,
  subscription_line_id integer,
  service_start date not null,
  service_end date not null,
  kind text not null,
  revision integer default 0 not null,
  net bigint not null,
  tax bigint not null,
  invoice_id integer not null,
  reversed_by integer,
  constraint charges_pkey PRIMARY KEY (id),
  constraint charges_once UNIQUE NULLS NOT DISTINCT (subscription_line_id, service_start, kind, revision),
  constraint charges_check CHECK ((service_end >= service_start)),
  constraint charges_revision_check CHECK ((revision >= 0)),
  constraint charges_invoice_known FOREIGN KEY (invoice_id) REFERENCES public.invoices(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  constraint charges_line_kept FOREIGN KEY (subscription_line_id) REFERENCES public.subscription_lines(id) ON DELETE RESTRICT
);
CREATE INDEX charges_invoice ON billing.charges USING btree (invoice_id);
CREATE INDEX charges_subscription_typed ON billing.charges USING btree (subscription_id) WHERE (subscription_line_id IS NULL);
CREATE TRIGGER audit_changed AFTER UPDATE ON billing.charges REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON billing.charges REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON billing.charges REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON billing.charges FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table billing.charges enable row level security;
alter table billing.charges force row level security;
create policy charges_own on billing.charges as restrictive for all to ortak_staff_own using ((EXISTS ( SELECT
   FROM public.subscriptions s
  WHERE (s.id = charges.subscription_id)))) with check ((EXISTS ( SELECT
   FROM public.subscriptions s
  WHERE (s.id = charges.subscription_id))));
create policy charges_staff on billing.charges for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy charges_system on billing.charges for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant insert, select on billing.charges to ortak_staff;

create table billing.number_series (
  company_id integer not null,
  kind text not null,
  year integer not null,
  last integer not null,
  constraint number_series_pkey PRIMARY KEY (company_id, kind, year),
  constraint number_series_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit-note'::text, 'subscription'::text]))),
  constraint number_series_last_check CHECK ((last >= 0))
);
alter table billing.number_series enable row level security;
alter table billing.number_series force row level security;
create policy number_series_staff on billing.number_series for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy number_series_system on billing.number_series for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant insert, select, update on billing.number_series to ortak_staff;

create table billing.run_failures (
  id bigint generated as identity not null,
  run_id integer not null,
  company_id integer not null,
  subscription_id integer not null,
  number text,
  errors jsonb not null,
  constraint run_failures_pkey PRIMARY KEY (id),
  constraint run_failures_run_id_subscription_id_key UNIQUE (run_id, subscription_id),
  constraint run_failures_run_id_fkey FOREIGN KEY (run_id) REFERENCES billing.runs(id) ON DELETE CASCADE
);
alter table billing.run_failures enable row level security;
alter table billing.run_failures force row level security;
create policy run_failures_own on billing.run_failures as restrictive for all to ortak_staff_own using ((EXISTS ( SELECT
   FROM public.subscriptions s
  WHERE (s.id = run_failures.subscription_id)))) with check ((EXISTS ( SELECT
   FROM public.subscriptions s
  WHERE (s.id = run_failures.subscription_id))));
create policy run_failures_staff on billing.run_failures for select to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy run_failures_system on billing.run_failures for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant select on billing.run_failures to ortak_staff;

create table billing.runs (
  id integer generated as identity not null,
  companies integer[] not null,
  as_of date not null,
  filter jsonb default '{}'::jsonb not null,
  dry_run boolean default false not null,
  status text default 'queued'::text not null,
  origin text default 'console'::text not null,
  idempotency_key text,
  requested_by integer,
  subscriptions integer default 0 not null,
  processed integer default 0 not null,
  due integer default 0 not null,
  done integer default 0 not null,
  skipped integer default 0 not null,
  failed integer default 0 not null,
  totals jsonb default '{}'::jsonb not null,
  cursor integer default 0 not null,
  error text,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint runs_pkey PRIMARY KEY (id),
  constraint runs_check CHECK ((due = ((done + skipped) + failed))),
  constraint runs_origin_check CHECK ((origin = ANY (ARRAY['console'::text, 'daily'::text, 'command'::text]))),
  constraint runs_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'finished'::text, 'cancelled'::text, 'failed'::text])))
);
CREATE INDEX runs_created ON billing.runs USING btree (created_at DESC, id DESC);
CREATE UNIQUE INDEX runs_idempotency ON billing.runs USING btree (requested_by, idempotency_key) NULLS NOT DISTINCT WHERE (idempotency_key IS NOT NULL);
CREATE TRIGGER audit_changed AFTER UPDATE ON billing.runs REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON billing.runs REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON billing.runs REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON billing.runs FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table billing.runs enable row level security;
alter table billing.runs force row level security;
create policy runs_own on billing.runs as restrictive for all to ortak_staff_own using ((requested_by = ( SELECT app.user_id() AS user_id))) with check ((requested_by = ( SELECT app.user_id() AS user_id)));
create policy runs_staff on billing.runs for all to ortak_staff using ((companies <@ ( SELECT app.companies() AS companies))) with check (((companies <@ ( SELECT app.companies() AS companies)) AND (companies <> '{}'::integer[])));
create policy runs_system on billing.runs for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant insert, select on billing.runs to ortak_staff;

create table documents.versions (
  id integer generated as identity not null,
  record_id integer not null,
  version integer not null,
  hash text not null,
  name text not null,
  type text not null,
  size bigint not null,
  note text,
  created_by integer,
  created_at timestamp with time zone default now() not null,
  constraint versions_pkey PRIMARY KEY (id),
  constraint versions_record_id_version_key UNIQUE (record_id, version),
  constraint versions_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint versions_name_check CHECK ((((length(name) >= 1) AND (length(name) <= 255)) AND (name !~ '[/\\]'::text))),
  constraint versions_note_check CHECK ((length(note) <= 1000)),
  constraint versions_size_check CHECK ((size > 0)),
  constraint versions_type_check CHECK (((length(type) >= 3) AND (length(type) <= 200))),
  constraint versions_version_check CHECK ((version >= 1)),
  constraint versions_record_of FOREIGN KEY (record_id) REFERENCES public.documents(id) ON DELETE CASCADE
);
CREATE INDEX versions_hash ON documents.versions USING btree (hash);
CREATE TRIGGER audit_changed AFTER UPDATE ON documents.versions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON documents.versions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON documents.versions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON documents.versions FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER versions_freeze BEFORE UPDATE ON documents.versions FOR EACH ROW EXECUTE FUNCTION documents.freeze_version();
CREATE TRIGGER versions_removed AFTER DELETE ON documents.versions REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION documents.enqueue_contents();
alter table documents.versions enable row level security;
alter table documents.versions force row level security;
create policy versions_own on documents.versions as restrictive for all to ortak_staff_own using ((EXISTS ( SELECT
   FROM public.documents d
  WHERE (d.id = versions.record_id))));
create policy versions_portal on documents.versions for select to ortak_portal using ((EXISTS ( SELECT
   FROM public.documents d
  WHERE ((d.id = versions.record_id) AND (d.latest = versions.version)))));
create policy versions_staff on documents.versions for all to ortak_staff using ((EXISTS ( SELECT
   FROM public.documents d
  WHERE (d.id = versions.record_id)))) with check ((EXISTS ( SELECT
   FROM public.documents d
  WHERE (d.id = versions.record_id))));
create policy versions_system on documents.versions for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select on documents.versions to ortak_staff;

create table imports.files (
  job_id integer not null,
  content bytea not null,
  constraint files_pkey PRIMARY KEY (job_id),
  constraint files_job_id_fkey FOREIGN KEY (job_id) REFERENCES imports.jobs(id) ON DELETE CASCADE
);
alter table imports.files enable row level security;
alter table imports.files force row level security;
create policy files_staff on imports.files for insert to ortak_staff with check ((EXISTS ( SELECT 1
   FROM imports.jobs
  WHERE ((jobs.id = files.job_id) AND (jobs.user_id = ( SELECT app.user_id() AS user_id))))));
create policy files_system on imports.files for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant insert on imports.files to ortak_staff;

create table imports.jobs (
  id integer generated as identity not null,
  user_id integer,
  file text not null,
  size integer not null,
  mapping jsonb not null,
  dry_run boolean default false not null,
  partial boolean default false not null,
  language text not null,
  status text default 'queued'::text not null,
  total integer default 0 not null,
  done integer default 0 not null,
  created integer default 0 not null,
  updated integer default 0 not null,
  unchanged integer default 0 not null,
  failed integer default 0 not null,
  steps jsonb default '[]'::jsonb not null,
  errors jsonb default '[]'::jsonb not null,
  cancelled boolean default false not null,
  created_at timestamp with time zone default now() not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  warnings jsonb default '[]'::jsonb not null,
  constraint jobs_pkey PRIMARY KEY (id),
  constraint jobs_check CHECK (((finished_at IS NULL) = (status = ANY (ARRAY['queued'::text, 'running'::text])))),
  constraint jobs_done_check CHECK ((done >= 0)),
  constraint jobs_errors_check CHECK ((jsonb_typeof(errors) = 'array'::text)),
  constraint jobs_file_check CHECK (((length(file) >= 1) AND (length(file) <= 255))),
  constraint jobs_size_check CHECK ((size >= 0)),
  constraint jobs_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'finished'::text, 'partial'::text, 'failed'::text, 'cancelled'::text]))),
  constraint jobs_steps_check CHECK ((jsonb_typeof(steps) = 'array'::text)),
  constraint jobs_total_check CHECK ((total >= 0)),
  constraint jobs_warnings_check CHECK ((jsonb_typeof(warnings) = 'array'::text)),
  constraint jobs_user_key FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE SET NULL
);
CREATE INDEX jobs_open ON imports.jobs USING btree (id) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));
CREATE INDEX jobs_user ON imports.jobs USING btree (user_id, id DESC);
CREATE TRIGGER audit_changed AFTER UPDATE ON imports.jobs REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON imports.jobs REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON imports.jobs REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON imports.jobs FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table imports.jobs enable row level security;
alter table imports.jobs force row level security;
create policy jobs_staff on imports.jobs for all to ortak_staff using (((user_id = ( SELECT app.user_id() AS user_id)) OR ( SELECT app.is_administrator() AS is_administrator))) with check (((user_id = ( SELECT app.user_id() AS user_id)) OR ( SELECT app.is_administrator() AS is_administrator)));
create policy jobs_system on imports.jobs for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant select on imports.jobs to ortak_staff;

create table jobs.records (
  id integer generated as identity not null,
  kind text not null,
  payload jsonb default '{}'::jsonb not null,
  status text default 'queued'::text not null,
  done bigint default 0 not null,
  total bigint,
  attempts integer default 0 not null,
  max_attempts integer default 1 not null,
  error text,
  stopping boolean default false not null,
  stoppable boolean default false not null,
  repeatable boolean default true not null,
  job_id bigint,
  job_key text,
  queue text,
  user_id integer,
  created_at timestamp with time zone default now() not null,
  run_at timestamp with time zone default now() not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint records_pkey PRIMARY KEY (id),
  constraint records_attempts_check CHECK ((attempts >= 0)),
  constraint records_check CHECK (((finished_at IS NULL) = (status = ANY (ARRAY['queued'::text, 'running'::text])))),
  constraint records_done_check CHECK ((done >= 0)),
  constraint records_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 100))),
  constraint records_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'finished'::text, 'failed'::text, 'cancelled'::text]))),
  constraint records_total_check CHECK ((total >= 0)),
  constraint records_user_key FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE SET NULL
);
CREATE INDEX records_finished ON jobs.records USING btree (finished_at) WHERE (finished_at IS NOT NULL);
CREATE UNIQUE INDEX records_job ON jobs.records USING btree (job_id);
CREATE INDEX records_kind ON jobs.records USING btree (kind, id DESC);
CREATE INDEX records_open ON jobs.records USING btree (id) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));
alter table jobs.records enable row level security;
alter table jobs.records force row level security;
create policy records_staff on jobs.records for select to ortak_staff using (( SELECT app.is_administrator() AS is_administrator));
create policy records_system on jobs.records for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant select on jobs.records to ortak_staff;

create table ledger.account_blocks (
  id integer generated as identity not null,
  account_id integer not null,
  company_id integer not null,
  member_id integer not null,
  reason text not null,
  blocked_at timestamp with time zone not null,
  blocked_by integer,
  lifted_at timestamp with time zone,
  lifted_by integer,
  lift_reason text,
  constraint account_blocks_pkey PRIMARY KEY (id),
  constraint account_blocks_check CHECK (((lifted_at IS NOT NULL) OR ((lifted_by IS NULL) AND (lift_reason IS NULL)))),
  constraint account_blocks_reason_check CHECK ((reason <> ''::text)),
  constraint account_blocks_account_identity FOREIGN KEY (account_id, company_id, member_id) REFERENCES public.accounts(id, company_id, member_id) ON DELETE CASCADE
);
CREATE INDEX account_blocks_account ON ledger.account_blocks USING btree (account_id, id);
CREATE UNIQUE INDEX account_blocks_running ON ledger.account_blocks USING btree (account_id) WHERE (lifted_at IS NULL);
CREATE TRIGGER audit_changed AFTER UPDATE ON ledger.account_blocks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON ledger.account_blocks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON ledger.account_blocks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON ledger.account_blocks FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table ledger.account_blocks enable row level security;
alter table ledger.account_blocks force row level security;
create policy account_blocks_own on ledger.account_blocks as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy account_blocks_staff on ledger.account_blocks for select to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy account_blocks_system on ledger.account_blocks for all to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL)) with check ((( SELECT app.actor() AS actor) IS NOT NULL));
grant select on ledger.account_blocks to ortak_staff;

create table ledger.balances (
  account_id integer not null,
  company_id integer not null,
  member_id integer not null,
  debit bigint default 0 not null,
  credit bigint default 0 not null,
  constraint balances_pkey PRIMARY KEY (account_id),
  constraint balances_account_identity FOREIGN KEY (account_id, company_id, member_id) REFERENCES public.accounts(id, company_id, member_id) ON DELETE RESTRICT
);
CREATE INDEX balances_company ON ledger.balances USING btree (company_id);
alter table ledger.balances enable row level security;
alter table ledger.balances force row level security;
create policy balances_own on ledger.balances as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy balances_portal on ledger.balances for select to ortak_portal using (((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) AND (member_id = ANY (( SELECT app.members() AS members)::integer[]))));
create policy balances_staff on ledger.balances for select to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy balances_system on ledger.balances for all to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL)) with check ((( SELECT app.actor() AS actor) IS NOT NULL));
create policy balances_viewer on ledger.balances as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant select on ledger.balances to ortak_portal;
grant select on ledger.balances to ortak_staff;

create table ledger.entries (
  id bigint generated as identity not null,
  account_id integer not null,
  company_id integer not null,
  member_id integer not null,
  date date not null,
  due_date date,
  type text not null,
  document text,
  description text,
  debit bigint default 0 not null,
  credit bigint default 0 not null,
  net bigint default 0 not null,
  currency text not null,
  invoice_id integer,
  payment_id integer,
  posted_at timestamp with time zone not null,
  constraint entries_pkey PRIMARY KEY (id),
  constraint entries_check CHECK (((debit > 0) <> (credit > 0))),
  constraint entries_credit_check CHECK ((credit >= 0)),
  constraint entries_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint entries_debit_check CHECK ((debit >= 0)),
  constraint entries_type_check CHECK ((type = ANY (ARRAY['invoice'::text, 'credit-note'::text, 'payment'::text, 'refund'::text, 'opening'::text]))),
  constraint entries_account_identity FOREIGN KEY (account_id, company_id, member_id) REFERENCES public.accounts(id, company_id, member_id) ON DELETE RESTRICT
);
CREATE INDEX entries_account_date ON ledger.entries USING btree (account_id, date, id);
CREATE UNIQUE INDEX entries_invoice_once ON ledger.entries USING btree (invoice_id) WHERE (invoice_id IS NOT NULL);
CREATE INDEX entries_member ON ledger.entries USING btree (member_id, id);
CREATE UNIQUE INDEX entries_payment_once ON ledger.entries USING btree (payment_id, type) WHERE (payment_id IS NOT NULL);
CREATE TRIGGER audit_changed AFTER UPDATE ON ledger.entries REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON ledger.entries REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON ledger.entries REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON ledger.entries FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.entries FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER entries_keep_sums AFTER INSERT ON ledger.entries REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sums();
alter table ledger.entries enable row level security;
alter table ledger.entries force row level security;
create policy entries_own on ledger.entries as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy entries_portal on ledger.entries for select to ortak_portal using (((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) AND (member_id = ANY (( SELECT app.members() AS members)::integer[]))));
create policy entries_staff on ledger.entries for select to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy entries_staff_post on ledger.entries for insert to ortak_staff with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy entries_system on ledger.entries for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy entries_viewer on ledger.entries as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant insert, select on ledger.entries to ortak_staff;
grant select on ledger.entries to ortak_portal;

create table ledger.turnover (
  account_id integer not null,
  month date not null,
  company_id integer not null,
  member_id integer not null,
  net bigint default 0 not null,
  constraint turnover_pkey PRIMARY KEY (account_id, month),
  constraint turnover_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);
CREATE INDEX turnover_company_month ON ledger.turnover USING btree (company_id, month);
alter table ledger.turnover enable row level security;
alter table ledger.turnover force row level security;
create policy turnover_own on ledger.turnover as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy turnover_portal on ledger.turnover for select to ortak_portal using (((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) AND (member_id = ANY (( SELECT app.members() AS members)::integer[]))));
create policy turnover_staff on ledger.turnover for select to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy turnover_system on ledger.turnover for all to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL)) with check ((( SELECT app.actor() AS actor) IS NOT NULL));
create policy turnover_viewer on ledger.turnover as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant select on ledger.turnover to ortak_portal;
grant select on ledger.turnover to ortak_staff;

create table mail.messages (
  id integer generated as identity not null,
  kind text not null,
  company_id integer,
  member_id integer,
  account_id integer,
  recipient text not null,
  subject text not null,
  language text not null,
  text text default ''::text not null,
  html text default ''::text not null,
  source jsonb,
  attachments jsonb default '[]'::jsonb not null,
  secret boolean default false not null,
  state text default 'queued'::text not null,
  attempts integer default 0 not null,
  error text,
  file text,
  run text,
  created_by integer,
  created_at timestamp with time zone default now() not null,
  delivered_at timestamp with time zone,
  constraint messages_pkey PRIMARY KEY (id),
  constraint messages_attachments_check CHECK ((jsonb_typeof(attachments) = 'array'::text)),
  constraint messages_check CHECK (((state = ANY (ARRAY['sent'::text, 'kept'::text])) = (delivered_at IS NOT NULL))),
  constraint messages_check1 CHECK (((account_id IS NULL) OR ((company_id IS NOT NULL) AND (member_id IS NOT NULL)))),
  constraint messages_kind_check CHECK ((kind ~ '^[a-z][a-z-]*$'::text)),
  constraint messages_language_check CHECK ((language ~ '^[a-z]{2}$'::text)),
  constraint messages_recipient_check CHECK ((((length(recipient) >= 3) AND (length(recipient) <= 2000)) AND (recipient !~ '[\r\n]'::text))),
  constraint messages_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'kept'::text, 'failed'::text]))),
  constraint messages_subject_check CHECK ((((length(subject) >= 1) AND (length(subject) <= 400)) AND (subject !~ '[\r\n]'::text))),
  constraint messages_account_identity FOREIGN KEY (account_id, company_id, member_id) REFERENCES public.accounts(id, company_id, member_id) ON DELETE SET NULL (account_id)
);
CREATE INDEX messages_account ON mail.messages USING btree (account_id, id DESC) WHERE (account_id IS NOT NULL);
CREATE INDEX messages_company ON mail.messages USING btree (company_id, id DESC);
CREATE UNIQUE INDEX messages_run_once ON mail.messages USING btree (run, account_id) WHERE (run IS NOT NULL);
CREATE INDEX messages_statements ON mail.messages USING btree (member_id, created_at DESC, id DESC) WHERE (kind = 'statement'::text);
CREATE INDEX messages_waiting ON mail.messages USING btree (id) WHERE (state = 'queued'::text);
CREATE TRIGGER messages_enqueue AFTER INSERT ON mail.messages REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION mail.enqueue_delivery();
alter table mail.messages enable row level security;
alter table mail.messages force row level security;
create policy messages_own on mail.messages as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy messages_staff on mail.messages for select to ortak_staff using (((company_id = ANY (( SELECT app.companies() AS companies)::integer[])) OR ((company_id IS NULL) AND ( SELECT app.is_administrator() AS is_administrator))));
create policy messages_staff_write on mail.messages for insert to ortak_staff with check (((company_id = ANY (( SELECT app.companies() AS companies)::integer[])) AND (NOT secret) AND (state = 'queued'::text)));
create policy messages_system on mail.messages for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant insert, select on mail.messages to ortak_staff;

create table ortak.audited (
  relation regclass not null,
  resource text not null,
  exempt text,
  on_insert text,
  on_update text,
  on_delete text,
  constraint audited_pkey PRIMARY KEY (relation),
  constraint audited_check CHECK (((exempt IS NULL) = (on_insert IS NOT NULL)))
);

create table ortak.migrations (
  number integer not null,
  name text not null,
  sha text not null,
  milliseconds integer not null,
  applied_at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (number),
  constraint migrations_name_key UNIQUE (name)
);

create table ortak.objects (
  one boolean default true not null,
  files text not null,
  structure text not null,
  applied_at timestamp with time zone default now() not null,
  constraint objects_pkey PRIMARY KEY (one),
  constraint objects_one_check CHECK (one)
);

create table parametric.index_builds (
  definition_id integer not null,
  state text not null,
  done bigint default 0 not null,
  total bigint default 0 not null,
  error text,
  changed_at timestamp with time zone default now() not null,
  constraint index_builds_pkey PRIMARY KEY (definition_id),
  constraint index_builds_state_check CHECK ((state = ANY (ARRAY['none'::text, 'waiting'::text, 'building'::text, 'ready'::text, 'failed'::text])))
);
alter table parametric.index_builds enable row level security;
alter table parametric.index_builds force row level security;
create policy index_builds_staff on parametric.index_builds for select to ortak_staff using (( SELECT app.is_staff() AS is_staff));
create policy index_builds_system on parametric.index_builds for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant select on parametric.index_builds to ortak_staff;

create table parametric.state (
  id boolean default true not null,
  version integer default 1 not null,
  constraint state_pkey PRIMARY KEY (id),
  constraint state_id_check CHECK (id)
);
alter table parametric.state enable row level security;
alter table parametric.state force row level security;
create policy state_system on parametric.state for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table portal.events (
  id integer generated as identity not null,
  kind text not null,
  resource text not null,
  record integer not null,
  member_id integer,
  company_id integer,
  person_id integer,
  at timestamp(3) with time zone not null,
  mail_pending boolean default false not null,
  constraint events_pkey PRIMARY KEY (id),
  constraint events_kind_known CHECK ((kind = ANY (ARRAY['invoice'::text, 'payment'::text, 'document'::text, 'note'::text, 'announcement'::text, 'request'::text, 'analysis'::text]))),
  constraint events_of_member CHECK (((member_id IS NULL) = (kind = 'announcement'::text))),
  constraint events_member_of FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint events_person_of FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE
);
CREATE INDEX events_member ON portal.events USING btree (member_id, at DESC);
CREATE UNIQUE INDEX events_page ON portal.events USING btree (record) WHERE (kind = 'announcement'::text);
CREATE INDEX events_pending ON portal.events USING btree (member_id, id) WHERE mail_pending;
CREATE INDEX events_person ON portal.events USING btree (person_id) WHERE (person_id IS NOT NULL);
alter table portal.events enable row level security;
alter table portal.events force row level security;
create policy events_own on portal.events as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy events_portal on portal.events for select to ortak_portal using ((((member_id IS NULL) OR (member_id = ANY (( SELECT app.members() AS members)::integer[]))) AND ((person_id IS NULL) OR (person_id = ( SELECT app.person() AS person))) AND
CASE kind
    WHEN 'invoice'::text THEN (( SELECT app.may('invoices:view'::text) AS may) AND (EXISTS ( SELECT
       FROM public.invoices o
      WHERE (o.id = events.record))))
    WHEN 'payment'::text THEN (( SELECT app.may('payments:view'::text) AS may) AND (EXISTS ( SELECT
       FROM public.payments o
      WHERE (o.id = events.record))))
    WHEN 'document'::text THEN (( SELECT app.may('documents:view'::text) AS may) AND (EXISTS ( SELECT
       FROM public.documents o
      WHERE (o.id = events.record))))
    WHEN 'note'::text THEN (( SELECT app.may('notes:view'::text) AS may) AND (EXISTS ( SELECT
       FROM public.notes o
      WHERE (o.id = events.record))))
    WHEN 'request'::text THEN (EXISTS ( SELECT
       FROM public.change_requests o
      WHERE (o.id = events.record)))
    WHEN 'analysis'::text THEN (( SELECT app.may('analyses:view'::text) AS may) AND (EXISTS ( SELECT
       FROM public.analysis_forms o
      WHERE (o.id = events.record))))
    WHEN 'announcement'::text THEN (record = ANY (( SELECT portal.visible_pages() AS visible_pages)::integer[]))
    ELSE false
END));
create policy events_system on portal.events for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy events_viewer on portal.events as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));

create table portal.letters (
  person_id integer not null,
  events integer[] not null,
  constraint letters_pkey PRIMARY KEY (person_id),
  constraint letters_person_of FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE
);
alter table portal.letters enable row level security;
alter table portal.letters force row level security;
create policy letters_system on portal.letters for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table portal.notification_choices (
  person_id integer not null,
  choices jsonb default '{}'::jsonb not null,
  seen_until timestamp(3) with time zone,
  constraint notification_choices_pkey PRIMARY KEY (person_id),
  constraint notification_choices_object CHECK ((jsonb_typeof(choices) = 'object'::text)),
  constraint notification_choices_person_of FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE
);
alter table portal.notification_choices enable row level security;
alter table portal.notification_choices force row level security;
create policy notification_choices_portal on portal.notification_choices for select to ortak_portal using ((person_id = ( SELECT app.person() AS person)));
create policy notification_choices_portal_change on portal.notification_choices for update to ortak_portal using ((person_id = ( SELECT app.person() AS person))) with check ((person_id = ( SELECT app.person() AS person)));
create policy notification_choices_portal_make on portal.notification_choices for insert to ortak_portal with check ((person_id = ( SELECT app.person() AS person)));
create policy notification_choices_system on portal.notification_choices for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant insert, select on portal.notification_choices to ortak_portal;

create table portal.page_reads (
  id integer generated as identity not null,
  page_id integer not null,
  person_id integer not null,
  read_at timestamp with time zone default now() not null,
  constraint page_reads_pkey PRIMARY KEY (id),
  constraint page_reads_page_id_person_id_key UNIQUE (page_id, person_id),
  constraint page_reads_page_of FOREIGN KEY (page_id) REFERENCES public.pages(id) ON DELETE CASCADE,
  constraint page_reads_person_of FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE
);
CREATE INDEX page_reads_person ON portal.page_reads USING btree (person_id);
alter table portal.page_reads enable row level security;
alter table portal.page_reads force row level security;
create policy page_reads_own on portal.page_reads as restrictive for all to ortak_staff_own using ((EXISTS ( SELECT
   FROM public.pages o
  WHERE (o.id = page_reads.page_id))));
create policy page_reads_portal on portal.page_reads for select to ortak_portal using ((person_id = ( SELECT app.person() AS person)));
create policy page_reads_portal_mark on portal.page_reads for insert to ortak_portal with check (((person_id = ( SELECT app.person() AS person)) AND (EXISTS ( SELECT
   FROM public.pages o
  WHERE (o.id = page_reads.page_id)))));
create policy page_reads_staff on portal.page_reads for select to ortak_staff using ((EXISTS ( SELECT
   FROM public.pages o
  WHERE (o.id = page_reads.page_id))));
create policy page_reads_system on portal.page_reads for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant insert, select on portal.page_reads to ortak_portal;
grant select on portal.page_reads to ortak_staff;

create table public.accounts (
  id integer default nextval('public.accounts_id_seq'::regclass) not null,
  document_id character varying(255),
  member_id integer,
  company_id integer,
  currency character varying(255),
  credit_limit bigint,
  payment_term_days integer,
  late_interest_rate character varying(255),
  blocked boolean,
  block_reason character varying(255),
  group_invoices boolean,
  former_code character varying(255),
  extra jsonb,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_identity UNIQUE (id, company_id, member_id),
  constraint accounts_terms_unique UNIQUE NULLS NOT DISTINCT (member_id, company_id, currency, former_code),
  constraint accounts_company_given CHECK ((company_id IS NOT NULL)),
  constraint accounts_credit_limit_sign CHECK ((credit_limit >= 0)),
  constraint accounts_currency_code CHECK (((currency IS NOT NULL) AND ((currency)::text ~ '^[A-Z]{3}$'::text))),
  constraint accounts_late_interest_decimal CHECK (((late_interest_rate)::text ~ '^[0-9]+([.][0-9]+)?$'::text)),
  constraint accounts_member_given CHECK ((member_id IS NOT NULL)),
  constraint accounts_payment_term_days CHECK (((payment_term_days >= 0) AND (payment_term_days <= 3650))),
  constraint accounts_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint accounts_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint accounts_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE RESTRICT,
  constraint accounts_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX accounts_company_id_fk ON public.accounts USING btree (company_id);
CREATE INDEX accounts_created_by_id_fk ON public.accounts USING btree (created_by_id);
CREATE INDEX accounts_documents_idx ON public.accounts USING btree (document_id, locale, published_at);
CREATE INDEX accounts_member_id_fk ON public.accounts USING btree (member_id);
CREATE INDEX accounts_updated_by_id_fk ON public.accounts USING btree (updated_by_id);
CREATE TRIGGER account_activates_member AFTER INSERT ON public.accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ortak.activate_members();
CREATE TRIGGER accounts_block BEFORE INSERT OR UPDATE OF blocked, block_reason ON public.accounts FOR EACH ROW EXECUTE FUNCTION ledger.keep_account_blocks();
CREATE TRIGGER accounts_blocked AFTER INSERT OR UPDATE OF blocked, block_reason ON public.accounts FOR EACH ROW WHEN (new.blocked) EXECUTE FUNCTION ledger.keep_account_blocks();
CREATE TRIGGER audit_changed AFTER UPDATE ON public.accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.accounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.accounts FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER follow_record AFTER UPDATE OF member_id ON public.accounts FOR EACH ROW WHEN ((old.member_id IS DISTINCT FROM new.member_id)) EXECUTE FUNCTION ortak.follow_record();
CREATE TRIGGER leave_to_member AFTER DELETE ON public.accounts REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ortak.leave_to_member();
alter table public.accounts enable row level security;
alter table public.accounts force row level security;
create policy accounts_extra on public.accounts for select to ortak using (((( SELECT app.actor() AS actor) = 'portal'::text) AND ((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) AND (member_id = ANY (( SELECT app.members() AS members)::integer[])))));
create policy accounts_known on public.accounts for select to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL));
create policy accounts_own on public.accounts as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy accounts_portal on public.accounts for select to ortak_portal using (((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) AND (member_id = ANY (( SELECT app.members() AS members)::integer[]))));
create policy accounts_staff on public.accounts for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy accounts_system on public.accounts for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy accounts_viewer on public.accounts as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant delete, insert, select, update on public.accounts to ortak_staff;

create table public.addresses (
  id integer default nextval('public.addresses_id_seq'::regclass) not null,
  document_id character varying(255),
  member_id integer,
  unit_id integer,
  person_id integer,
  kind character varying(255),
  label character varying(255),
  contact_name character varying(255),
  phone character varying(255),
  address text,
  district character varying(255),
  city character varying(255),
  postal_code character varying(255),
  country character varying(255),
  "default" boolean,
  note text,
  extra jsonb,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint addresses_pkey PRIMARY KEY (id),
  constraint addresses_default_once EXCLUDE USING btree (member_id WITH =, kind WITH =, COALESCE(unit_id, 0) WITH =, COALESCE(person_id, 0) WITH =) WHERE ("default") DEFERRABLE INITIALLY DEFERRED,
  constraint addresses_default_given CHECK (("default" IS NOT NULL)),
  constraint addresses_kind_known CHECK (((kind IS NOT NULL) AND ((kind)::text = ANY ((ARRAY['invoice'::character varying, 'delivery'::character varying, 'head-office'::character varying, 'branch'::character varying, 'home'::character varying, 'work'::character varying, 'other'::character varying])::text[])))),
  constraint addresses_member_given CHECK ((member_id IS NOT NULL)),
  constraint addresses_unit_or_person CHECK (((unit_id IS NULL) OR (person_id IS NULL))),
  constraint addresses_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint addresses_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint addresses_person_of_member FOREIGN KEY (member_id, person_id) REFERENCES public.people(member_id, id) ON DELETE CASCADE,
  constraint addresses_unit_of_member FOREIGN KEY (member_id, unit_id) REFERENCES public.units(member_id, id) ON DELETE CASCADE,
  constraint addresses_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX addresses_created_by_id_fk ON public.addresses USING btree (created_by_id);
CREATE INDEX addresses_documents_idx ON public.addresses USING btree (document_id, locale, published_at);
CREATE INDEX addresses_member ON public.addresses USING btree (member_id);
CREATE INDEX addresses_member_id_fk ON public.addresses USING btree (member_id);
CREATE INDEX addresses_person_id_fk ON public.addresses USING btree (person_id);
CREATE INDEX addresses_search ON public.addresses USING gin (app.fold((((((((((((COALESCE(label, ''::character varying))::text || ' '::text) || (COALESCE(contact_name, ''::character varying))::text) || ' '::text) || COALESCE(address, ''::text)) || ' '::text) || (COALESCE(district, ''::character varying))::text) || ' '::text) || (COALESCE(city, ''::character varying))::text) || ' '::text) || (COALESCE(postal_code, ''::character varying))::text)) public.gin_trgm_ops);
CREATE INDEX addresses_unit_id_fk ON public.addresses USING btree (unit_id);
CREATE INDEX addresses_updated_by_id_fk ON public.addresses USING btree (updated_by_id);
CREATE TRIGGER addresses_default_added AFTER INSERT ON public.addresses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ortak.keep_default_address();
CREATE TRIGGER addresses_default_changed AFTER UPDATE ON public.addresses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ortak.keep_default_address();
CREATE TRIGGER audit_changed AFTER UPDATE ON public.addresses REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.addresses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.addresses REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.addresses FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.addresses enable row level security;
alter table public.addresses force row level security;
create policy addresses_own on public.addresses as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy addresses_staff on public.addresses for all to ortak_staff using (( SELECT app.is_staff() AS is_staff)) with check (( SELECT app.is_staff() AS is_staff));
create policy addresses_system on public.addresses for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.addresses to ortak_staff;

create table public.admin_permissions (
  id integer default nextval('public.admin_permissions_id_seq'::regclass) not null,
  document_id character varying(255),
  action character varying(255),
  action_parameters jsonb,
  subject character varying(255),
  properties jsonb,
  conditions jsonb,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint admin_permissions_pkey PRIMARY KEY (id),
  constraint admin_permissions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint admin_permissions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX admin_permissions_created_by_id_fk ON public.admin_permissions USING btree (created_by_id);
CREATE INDEX admin_permissions_documents_idx ON public.admin_permissions USING btree (document_id, locale, published_at);
CREATE INDEX admin_permissions_updated_by_id_fk ON public.admin_permissions USING btree (updated_by_id);

create table public.admin_permissions_api_token_lnk (
  id integer default nextval('public.admin_permissions_api_token_lnk_id_seq'::regclass) not null,
  permission_id integer,
  api_token_id integer,
  permission_ord double precision,
  constraint admin_permissions_api_token_lnk_pkey PRIMARY KEY (id),
  constraint admin_permissions_api_token_lnk_uq UNIQUE (permission_id, api_token_id),
  constraint admin_permissions_api_token_lnk_fk FOREIGN KEY (permission_id) REFERENCES public.admin_permissions(id) ON DELETE CASCADE,
  constraint admin_permissions_api_token_lnk_ifk FOREIGN KEY (api_token_id) REFERENCES public.strapi_api_tokens(id) ON DELETE CASCADE
);
CREATE INDEX admin_permissions_api_token_lnk_fk ON public.admin_permissions_api_token_lnk USING btree (permission_id);
CREATE INDEX admin_permissions_api_token_lnk_ifk ON public.admin_permissions_api_token_lnk USING btree (api_token_id);
CREATE INDEX admin_permissions_api_token_lnk_oifk ON public.admin_permissions_api_token_lnk USING btree (permission_ord);

create table public.admin_permissions_role_lnk (
  id integer default nextval('public.admin_permissions_role_lnk_id_seq'::regclass) not null,
  permission_id integer,
  role_id integer,
  permission_ord double precision,
  constraint admin_permissions_role_lnk_pkey PRIMARY KEY (id),
  constraint admin_permissions_role_lnk_uq UNIQUE (permission_id, role_id),
  constraint admin_permissions_role_lnk_fk FOREIGN KEY (permission_id) REFERENCES public.admin_permissions(id) ON DELETE CASCADE,
  constraint admin_permissions_role_lnk_ifk FOREIGN KEY (role_id) REFERENCES public.admin_roles(id) ON DELETE CASCADE
);
CREATE INDEX admin_permissions_role_lnk_fk ON public.admin_permissions_role_lnk USING btree (permission_id);
CREATE INDEX admin_permissions_role_lnk_ifk ON public.admin_permissions_role_lnk USING btree (role_id);
CREATE INDEX admin_permissions_role_lnk_oifk ON public.admin_permissions_role_lnk USING btree (permission_ord);

create table public.admin_roles (
  id integer default nextval('public.admin_roles_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  code character varying(255),
  description character varying(255),
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint admin_roles_pkey PRIMARY KEY (id),
  constraint admin_roles_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint admin_roles_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX admin_roles_created_by_id_fk ON public.admin_roles USING btree (created_by_id);
CREATE INDEX admin_roles_documents_idx ON public.admin_roles USING btree (document_id, locale, published_at);
CREATE INDEX admin_roles_updated_by_id_fk ON public.admin_roles USING btree (updated_by_id);

create table public.admin_users (
  id integer default nextval('public.admin_users_id_seq'::regclass) not null,
  document_id character varying(255),
  firstname character varying(255),
  lastname character varying(255),
  username character varying(255),
  email character varying(255),
  password character varying(255),
  reset_password_token character varying(255),
  reset_password_token_expires_at timestamp(6) without time zone,
  registration_token character varying(255),
  is_active boolean,
  blocked boolean,
  prefered_language character varying(255),
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint admin_users_pkey PRIMARY KEY (id),
  constraint admin_users_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint admin_users_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX admin_users_created_by_id_fk ON public.admin_users USING btree (created_by_id);
CREATE INDEX admin_users_documents_idx ON public.admin_users USING btree (document_id, locale, published_at);
CREATE INDEX admin_users_updated_by_id_fk ON public.admin_users USING btree (updated_by_id);

create table public.admin_users_roles_lnk (
  id integer default nextval('public.admin_users_roles_lnk_id_seq'::regclass) not null,
  user_id integer,
  role_id integer,
  role_ord double precision,
  user_ord double precision,
  constraint admin_users_roles_lnk_pkey PRIMARY KEY (id),
  constraint admin_users_roles_lnk_uq UNIQUE (user_id, role_id),
  constraint admin_users_roles_lnk_fk FOREIGN KEY (user_id) REFERENCES public.admin_users(id) ON DELETE CASCADE,
  constraint admin_users_roles_lnk_ifk FOREIGN KEY (role_id) REFERENCES public.admin_roles(id) ON DELETE CASCADE
);
CREATE INDEX admin_users_roles_lnk_fk ON public.admin_users_roles_lnk USING btree (user_id);
CREATE INDEX admin_users_roles_lnk_ifk ON public.admin_users_roles_lnk USING btree (role_id);
CREATE INDEX admin_users_roles_lnk_ofk ON public.admin_users_roles_lnk USING btree (role_ord);
CREATE INDEX admin_users_roles_lnk_oifk ON public.admin_users_roles_lnk USING btree (user_ord);

create table public.analyses (
  id integer default nextval('public.analyses_id_seq'::regclass) not null,
  document_id character varying(255),
  member_id integer,
  person_id integer,
  form_id integer,
  form_version integer,
  status character varying(255),
  answers jsonb,
  scores jsonb,
  band jsonb,
  answered_by_id integer,
  source character varying(255),
  submitted_at timestamp(6) without time zone,
  valid_until date,
  needs_review boolean,
  reviewer_id integer,
  reviewed_at timestamp(6) without time zone,
  review_note text,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint analyses_pkey PRIMARY KEY (id),
  constraint analyses_given CHECK (((member_id IS NOT NULL) AND (form_id IS NOT NULL) AND (form_version IS NOT NULL) AND (status IS NOT NULL))),
  constraint analyses_reviewed CHECK ((((status)::text <> ALL ((ARRAY['approved'::character varying, 'rejected'::character varying])::text[])) OR COALESCE(needs_review, false))),
  constraint analyses_submitted CHECK ((((status)::text = 'draft'::text) OR ((submitted_at IS NOT NULL) AND (scores IS NOT NULL) AND (answers IS NOT NULL)))),
  constraint analyses_answered_by_id_fk FOREIGN KEY (answered_by_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint analyses_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint analyses_form_kept FOREIGN KEY (form_id) REFERENCES public.analysis_forms(id) ON DELETE RESTRICT,
  constraint analyses_member_of FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint analyses_person_id_fk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE SET NULL,
  constraint analyses_reviewer_id_fk FOREIGN KEY (reviewer_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint analyses_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint analyses_version_kept FOREIGN KEY (form_id, form_version) REFERENCES analyses.form_versions(form_id, version) ON DELETE RESTRICT
);
CREATE INDEX analyses_answered_by_id_fk ON public.analyses USING btree (answered_by_id);
CREATE INDEX analyses_created_by_id_fk ON public.analyses USING btree (created_by_id);
CREATE INDEX analyses_documents_idx ON public.analyses USING btree (document_id, locale, published_at);
CREATE INDEX analyses_form_id_fk ON public.analyses USING btree (form_id);
CREATE INDEX analyses_member_id_fk ON public.analyses USING btree (member_id);
CREATE INDEX analyses_of_form ON public.analyses USING btree (form_id, submitted_at DESC);
CREATE INDEX analyses_of_member ON public.analyses USING btree (member_id, submitted_at DESC, id DESC);
CREATE INDEX analyses_person_id_fk ON public.analyses USING btree (person_id);
CREATE INDEX analyses_reviewer_id_fk ON public.analyses USING btree (reviewer_id);
CREATE INDEX analyses_updated_by_id_fk ON public.analyses USING btree (updated_by_id);
CREATE TRIGGER analyses_freeze BEFORE DELETE OR UPDATE ON public.analyses FOR EACH ROW EXECUTE FUNCTION analyses.freeze_analysis();
CREATE TRIGGER analyses_result AFTER INSERT OR UPDATE OF status ON public.analyses FOR EACH ROW EXECUTE FUNCTION analyses.keep_result();
CREATE TRIGGER audit_changed AFTER UPDATE ON public.analyses REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.analyses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.analyses REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.analyses FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.analyses enable row level security;
alter table public.analyses force row level security;
create policy analyses_own on public.analyses as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy analyses_portal on public.analyses for select to ortak_portal using ((((member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR ((member_id = ANY (( SELECT app.members() AS members)::integer[])) AND (person_id = ( SELECT app.person() AS person)))) AND (form_id = ANY (( SELECT analyses.portal_forms() AS portal_forms)::integer[])) AND (((status)::text <> 'draft'::text) OR ((source)::text = 'portal'::text))));
create policy analyses_portal_answer on public.analyses for update to ortak_portal using ((((status)::text = 'draft'::text) AND ((source)::text = 'portal'::text) AND (form_id = ANY (( SELECT analyses.portal_forms() AS portal_forms)::integer[])) AND ((member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR ((member_id = ANY (( SELECT app.members() AS members)::integer[])) AND (person_id = ( SELECT app.person() AS person)))))) with check (((member_id = ANY (( SELECT app.members() AS members)::integer[])) AND ((source)::text = 'portal'::text) AND ((status)::text = ANY ((ARRAY['draft'::character varying, 'submitted'::character varying])::text[]))));
create policy analyses_portal_begin on public.analyses for insert to ortak_portal with check (((member_id = ANY (( SELECT app.members() AS members)::integer[])) AND (person_id = ( SELECT app.person() AS person)) AND (form_id = ANY (( SELECT analyses.portal_forms() AS portal_forms)::integer[])) AND ((source)::text = 'portal'::text) AND ((status)::text = ANY ((ARRAY['draft'::character varying, 'submitted'::character varying])::text[]))));
create policy analyses_staff on public.analyses for all to ortak_staff using (( SELECT app.is_staff() AS is_staff)) with check (( SELECT app.is_staff() AS is_staff));
create policy analyses_system on public.analyses for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.analyses to ortak_staff;
grant insert, select, update on public.analyses to ortak_portal;

create table public.analysis_forms (
  id integer default nextval('public.analysis_forms_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  code character varying(255),
  labels jsonb,
  status character varying(255),
  sections jsonb,
  bands jsonb,
  formula text,
  valid_for_months integer,
  audience jsonb,
  review boolean,
  published_version integer,
  changed boolean,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint analysis_forms_pkey PRIMARY KEY (id),
  constraint analysis_forms_code_unique UNIQUE (code),
  constraint analysis_forms_name_given CHECK (((name IS NOT NULL) AND (code IS NOT NULL))),
  constraint analysis_forms_published CHECK ((((status)::text = 'draft'::text) OR (published_version IS NOT NULL))),
  constraint analysis_forms_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint analysis_forms_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX analysis_forms_created_by_id_fk ON public.analysis_forms USING btree (created_by_id);
CREATE INDEX analysis_forms_documents_idx ON public.analysis_forms USING btree (document_id, locale, published_at);
CREATE INDEX analysis_forms_updated_by_id_fk ON public.analysis_forms USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.analysis_forms REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.analysis_forms REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.analysis_forms REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.analysis_forms FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.analysis_forms enable row level security;
alter table public.analysis_forms force row level security;
create policy analysis_forms_portal on public.analysis_forms for select to ortak_portal using ((id = ANY (( SELECT analyses.portal_forms() AS portal_forms)::integer[])));
create policy analysis_forms_staff on public.analysis_forms for all to ortak_staff using (( SELECT app.is_staff() AS is_staff)) with check (( SELECT app.is_staff() AS is_staff));
create policy analysis_forms_system on public.analysis_forms for all to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL)) with check ((( SELECT app.actor() AS actor) = ANY (ARRAY['system'::text, 'staff'::text])));
grant delete, insert, select, update on public.analysis_forms to ortak_staff;

create table public.analysis_forms_categories_lnk (
  id integer default nextval('public.analysis_forms_categories_lnk_id_seq'::regclass) not null,
  analysis_form_id integer,
  category_id integer,
  category_ord double precision,
  constraint analysis_forms_categories_lnk_pkey PRIMARY KEY (id),
  constraint analysis_forms_categories_lnk_uq UNIQUE (analysis_form_id, category_id),
  constraint analysis_forms_categories_kept FOREIGN KEY (category_id) REFERENCES public.categories(id) ON DELETE RESTRICT,
  constraint analysis_forms_categories_lnk_fk FOREIGN KEY (analysis_form_id) REFERENCES public.analysis_forms(id) ON DELETE CASCADE
);
CREATE INDEX analysis_forms_categories_lnk_fk ON public.analysis_forms_categories_lnk USING btree (analysis_form_id);
CREATE INDEX analysis_forms_categories_lnk_ifk ON public.analysis_forms_categories_lnk USING btree (category_id);
CREATE INDEX analysis_forms_categories_lnk_ofk ON public.analysis_forms_categories_lnk USING btree (category_ord);
CREATE TRIGGER analysis_forms_categories_added AFTER INSERT ON public.analysis_forms_categories_lnk REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION analyses.tell_categories();
CREATE TRIGGER analysis_forms_categories_moved AFTER UPDATE ON public.analysis_forms_categories_lnk REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION analyses.tell_categories();
CREATE TRIGGER analysis_forms_categories_removed AFTER DELETE ON public.analysis_forms_categories_lnk REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION analyses.tell_categories();
CREATE TRIGGER audit_changed AFTER UPDATE ON public.analysis_forms_categories_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.analysis_forms_categories_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.analysis_forms_categories_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.analysis_forms_categories_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.analysis_forms_categories_lnk enable row level security;
alter table public.analysis_forms_categories_lnk force row level security;
create policy analysis_forms_categories_staff on public.analysis_forms_categories_lnk for all to ortak_staff using (( SELECT app.is_staff() AS is_staff)) with check (( SELECT app.is_staff() AS is_staff));
create policy analysis_forms_categories_system on public.analysis_forms_categories_lnk for all to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.analysis_forms_categories_lnk to ortak_staff;

create table public.bank_accounts (
  id integer default nextval('public.bank_accounts_id_seq'::regclass) not null,
  document_id character varying(255),
  member_id integer,
  company_id integer,
  iban character varying(255),
  account_number character varying(255),
  bank character varying(255),
  branch character varying(255),
  bic character varying(255),
  country character varying(255),
  currency character varying(255),
  holder character varying(255),
  "default" boolean,
  note text,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint bank_accounts_pkey PRIMARY KEY (id),
  constraint bank_accounts_default_of_company EXCLUDE USING btree (company_id WITH =, currency WITH =) WHERE ("default") DEFERRABLE INITIALLY DEFERRED,
  constraint bank_accounts_default_of_member EXCLUDE USING btree (member_id WITH =, currency WITH =) WHERE ("default") DEFERRABLE INITIALLY DEFERRED,
  constraint bank_accounts_currency_code CHECK (((currency IS NOT NULL) AND ((currency)::text ~ '^[A-Z]{3}$'::text))),
  constraint bank_accounts_default_given CHECK (("default" IS NOT NULL)),
  constraint bank_accounts_iban_fits CHECK ((((iban)::text = ''::text) OR app.iban_fits((iban)::text))),
  constraint bank_accounts_numbered CHECK ((((COALESCE(iban, ''::character varying))::text <> ''::text) OR ((COALESCE(account_number, ''::character varying))::text <> ''::text))),
  constraint bank_accounts_one_owner CHECK (((member_id IS NULL) <> (company_id IS NULL))),
  constraint bank_accounts_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint bank_accounts_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint bank_accounts_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE RESTRICT,
  constraint bank_accounts_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX bank_accounts_company_iban ON public.bank_accounts USING btree (company_id, iban) WHERE ((iban)::text <> ''::text);
CREATE INDEX bank_accounts_company_id_fk ON public.bank_accounts USING btree (company_id);
CREATE INDEX bank_accounts_created_by_id_fk ON public.bank_accounts USING btree (created_by_id);
CREATE INDEX bank_accounts_documents_idx ON public.bank_accounts USING btree (document_id, locale, published_at);
CREATE INDEX bank_accounts_member ON public.bank_accounts USING btree (member_id);
CREATE UNIQUE INDEX bank_accounts_member_iban ON public.bank_accounts USING btree (member_id, iban) WHERE ((iban)::text <> ''::text);
CREATE INDEX bank_accounts_member_id_fk ON public.bank_accounts USING btree (member_id);
CREATE INDEX bank_accounts_search ON public.bank_accounts USING gin (app.fold((((((((COALESCE(iban, ''::character varying))::text || ' '::text) || (COALESCE(account_number, ''::character varying))::text) || ' '::text) || (COALESCE(bank, ''::character varying))::text) || ' '::text) || (COALESCE(holder, ''::character varying))::text)) public.gin_trgm_ops);
CREATE INDEX bank_accounts_updated_by_id_fk ON public.bank_accounts USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.bank_accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.bank_accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.bank_accounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.bank_accounts FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER bank_accounts_default_added AFTER INSERT ON public.bank_accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ortak.keep_default_bank_account();
CREATE TRIGGER bank_accounts_default_changed AFTER UPDATE ON public.bank_accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ortak.keep_default_bank_account();
alter table public.bank_accounts enable row level security;
alter table public.bank_accounts force row level security;
create policy bank_accounts_own on public.bank_accounts as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy bank_accounts_portal on public.bank_accounts for select to ortak_portal using (((company_id IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM public.accounts
  WHERE (accounts.company_id = bank_accounts.company_id)))));
create policy bank_accounts_staff on public.bank_accounts for all to ortak_staff using ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[])))) with check ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
create policy bank_accounts_system on public.bank_accounts for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy bank_accounts_viewer on public.bank_accounts as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant delete, insert, select, update on public.bank_accounts to ortak_staff;

create table public.categories (
  id integer default nextval('public.categories_id_seq'::regclass) not null,
  document_id character varying(255),
  code character varying(255),
  name character varying(255),
  labels jsonb,
  colour character varying(255),
  "order" integer,
  parent_id integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint categories_pkey PRIMARY KEY (id),
  constraint categories_colour_known CHECK (((colour)::text = ANY ((ARRAY['grey'::character varying, 'red'::character varying, 'orange'::character varying, 'amber'::character varying, 'green'::character varying, 'teal'::character varying, 'cyan'::character varying, 'blue'::character varying, 'violet'::character varying, 'pink'::character varying])::text[]))),
  constraint categories_name_given CHECK (((name IS NOT NULL) AND (btrim((name)::text) <> ''::text))),
  constraint categories_parent_other CHECK ((parent_id <> id)),
  constraint categories_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint categories_parent_kept FOREIGN KEY (parent_id) REFERENCES public.categories(id) ON DELETE RESTRICT,
  constraint categories_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX categories_code_once ON public.categories USING btree (code) WHERE ((code)::text <> ''::text);
CREATE INDEX categories_created_by_id_fk ON public.categories USING btree (created_by_id);
CREATE INDEX categories_documents_idx ON public.categories USING btree (document_id, locale, published_at);
CREATE UNIQUE INDEX categories_name_once ON public.categories USING btree (COALESCE(parent_id, 0), app.fold((name)::text));
CREATE INDEX categories_parent_id_fk ON public.categories USING btree (parent_id);
CREATE INDEX categories_updated_by_id_fk ON public.categories USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.categories REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.categories REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.categories REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.categories FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER categories_added_no_circle AFTER INSERT ON public.categories REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ortak.refuse_new_circle('parent_id');
CREATE TRIGGER categories_moved_no_circle AFTER UPDATE ON public.categories FOR EACH ROW WHEN (((new.parent_id IS NOT NULL) AND (new.parent_id IS DISTINCT FROM old.parent_id))) EXECUTE FUNCTION ortak.refuse_circle('parent_id');
alter table public.categories enable row level security;
alter table public.categories force row level security;
create policy categories_asked on public.categories for select to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL));
create policy categories_staff on public.categories for all to ortak_staff using (true) with check (( SELECT app.is_staff() AS is_staff));
create policy categories_system on public.categories for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy categories_told on public.categories for select to ortak using ((( SELECT app.actor() AS actor) = 'portal'::text));
grant delete, insert, select, update on public.categories to ortak_staff;

create table public.change_requests (
  id integer default nextval('public.change_requests_id_seq'::regclass) not null,
  document_id character varying(255),
  member_id integer,
  person_id integer,
  resource character varying(255),
  record integer,
  changes jsonb,
  status character varying(255),
  reason text,
  decided_by_id integer,
  decided_at timestamp(6) without time zone,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint change_requests_pkey PRIMARY KEY (id),
  constraint change_requests_given CHECK (((member_id IS NOT NULL) AND (person_id IS NOT NULL) AND (resource IS NOT NULL) AND (record IS NOT NULL) AND (changes IS NOT NULL) AND (status IS NOT NULL))),
  constraint change_requests_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint change_requests_decided_by_id_fk FOREIGN KEY (decided_by_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint change_requests_member_of FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint change_requests_person_of FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE,
  constraint change_requests_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX change_requests_created_by_id_fk ON public.change_requests USING btree (created_by_id);
CREATE INDEX change_requests_decided_by_id_fk ON public.change_requests USING btree (decided_by_id);
CREATE INDEX change_requests_documents_idx ON public.change_requests USING btree (document_id, locale, published_at);
CREATE INDEX change_requests_member ON public.change_requests USING btree (member_id, created_at DESC);
CREATE INDEX change_requests_member_id_fk ON public.change_requests USING btree (member_id);
CREATE INDEX change_requests_person ON public.change_requests USING btree (person_id, created_at DESC);
CREATE INDEX change_requests_person_id_fk ON public.change_requests USING btree (person_id);
CREATE INDEX change_requests_updated_by_id_fk ON public.change_requests USING btree (updated_by_id);
CREATE INDEX change_requests_waiting ON public.change_requests USING btree (created_at DESC, id DESC) WHERE ((status)::text = 'waiting'::text);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.change_requests REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.change_requests REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.change_requests REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.change_requests FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER change_requests_kept BEFORE UPDATE OF status, reason, changes, resource, record ON public.change_requests FOR EACH ROW EXECUTE FUNCTION ortak.keep_change_request();
CREATE TRIGGER change_requests_told AFTER UPDATE ON public.change_requests REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portal.tell_of_requests();
alter table public.change_requests enable row level security;
alter table public.change_requests force row level security;
create policy change_requests_own on public.change_requests as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy change_requests_portal on public.change_requests for select to ortak_portal using (((person_id = ( SELECT app.person() AS person)) OR (((resource)::text = 'members'::text) AND (member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])))));
create policy change_requests_portal_ask on public.change_requests for insert to ortak_portal with check ((( SELECT app.may('profile:edit'::text) AS may) AND (person_id = ( SELECT app.person() AS person)) AND ((status)::text = 'waiting'::text) AND ((((resource)::text = 'people'::text) AND (record = ( SELECT app.person() AS person)) AND (member_id = ANY (( SELECT app.members() AS members)::integer[]))) OR (((resource)::text = 'members'::text) AND (record = member_id) AND (member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[]))))));
create policy change_requests_portal_withdraw on public.change_requests for update to ortak_portal using (((person_id = ( SELECT app.person() AS person)) AND ((status)::text = 'waiting'::text))) with check (((person_id = ( SELECT app.person() AS person)) AND ((status)::text = 'withdrawn'::text)));
create policy change_requests_staff on public.change_requests for all to ortak_staff using (( SELECT app.is_staff() AS is_staff)) with check (( SELECT app.is_staff() AS is_staff));
create policy change_requests_system on public.change_requests for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant select, update on public.change_requests to ortak_staff;

create table public.collaterals (
  id integer default nextval('public.collaterals_id_seq'::regclass) not null,
  document_id character varying(255),
  account_id integer,
  company_id integer,
  member_id integer,
  kind character varying(255),
  amount bigint,
  currency character varying(255),
  issuer character varying(255),
  number character varying(255),
  received date,
  expires date,
  returned date,
  note text,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint collaterals_pkey PRIMARY KEY (id),
  constraint collaterals_account_given CHECK (((account_id IS NOT NULL) AND (company_id IS NOT NULL) AND (member_id IS NOT NULL))),
  constraint collaterals_amount_positive CHECK (((amount IS NOT NULL) AND (amount > 0))),
  constraint collaterals_currency_code CHECK (((currency IS NOT NULL) AND ((currency)::text ~ '^[A-Z]{3}$'::text))),
  constraint collaterals_dates CHECK (((received IS NOT NULL) AND ((expires IS NULL) OR (expires >= received)) AND ((returned IS NULL) OR (returned >= received)))),
  constraint collaterals_account_identity FOREIGN KEY (account_id, company_id, member_id) REFERENCES public.accounts(id, company_id, member_id) ON DELETE RESTRICT,
  constraint collaterals_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint collaterals_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX collaterals_account ON public.collaterals USING btree (account_id);
CREATE INDEX collaterals_account_id_fk ON public.collaterals USING btree (account_id);
CREATE INDEX collaterals_company_expires ON public.collaterals USING btree (company_id, expires);
CREATE INDEX collaterals_company_id_fk ON public.collaterals USING btree (company_id);
CREATE INDEX collaterals_created_by_id_fk ON public.collaterals USING btree (created_by_id);
CREATE INDEX collaterals_documents_idx ON public.collaterals USING btree (document_id, locale, published_at);
CREATE INDEX collaterals_member ON public.collaterals USING btree (member_id);
CREATE INDEX collaterals_member_id_fk ON public.collaterals USING btree (member_id);
CREATE INDEX collaterals_updated_by_id_fk ON public.collaterals USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.collaterals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.collaterals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.collaterals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.collaterals FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER collaterals_keep BEFORE INSERT OR UPDATE OF account_id, company_id, member_id ON public.collaterals FOR EACH ROW EXECUTE FUNCTION ortak.keep_collateral();
alter table public.collaterals enable row level security;
alter table public.collaterals force row level security;
create policy collaterals_own on public.collaterals as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy collaterals_staff on public.collaterals for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy collaterals_system on public.collaterals for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.collaterals to ortak_staff;

create table public.companies (
  id integer default nextval('public.companies_id_seq'::regclass) not null,
  document_id character varying(255),
  code character varying(255),
  name character varying(255),
  currency character varying(255),
  time_zone character varying(255),
  tax_office character varying(255),
  tax_number character varying(255),
  address text,
  district character varying(255),
  city character varying(255),
  postal_code character varying(255),
  country character varying(255),
  phone character varying(255),
  email character varying(255),
  website character varying(255),
  iban character varying(255),
  colour character varying(255),
  logo text,
  closed_until date,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint companies_pkey PRIMARY KEY (id),
  constraint companies_code_unique UNIQUE (code),
  constraint companies_code_given CHECK (((code IS NOT NULL) AND ((code)::text <> ''::text))),
  constraint companies_currency_code CHECK (((currency IS NOT NULL) AND ((currency)::text ~ '^[A-Z]{3}$'::text))),
  constraint companies_time_zone_given CHECK ((time_zone IS NOT NULL)),
  constraint companies_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint companies_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX companies_created_by_id_fk ON public.companies USING btree (created_by_id);
CREATE INDEX companies_documents_idx ON public.companies USING btree (document_id, locale, published_at);
CREATE INDEX companies_updated_by_id_fk ON public.companies USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.companies REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.companies REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.companies REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.companies FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.companies enable row level security;
alter table public.companies force row level security;
create policy companies_administrator on public.companies for all to ortak_staff using (( SELECT app.is_administrator() AS is_administrator)) with check (( SELECT app.is_administrator() AS is_administrator));
create policy companies_portal on public.companies for select to ortak_portal using ((EXISTS ( SELECT 1
   FROM public.accounts
  WHERE (accounts.company_id = companies.id))));
create policy companies_staff on public.companies for select to ortak_staff using ((( SELECT app.is_administrator() AS is_administrator) OR (id = ANY (( SELECT app.companies() AS companies)::integer[]))));
create policy companies_system on public.companies for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy companies_viewer on public.companies as restrictive for select to ortak_portal_viewer using (((id IS NULL) OR (id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant delete, insert, select, update on public.companies to ortak_staff;

create table public.contact_points (
  id integer default nextval('public.contact_points_id_seq'::regclass) not null,
  document_id character varying(255),
  member_id integer,
  unit_id integer,
  person_id integer,
  kind character varying(255),
  value character varying(255),
  label character varying(255),
  "order" integer,
  note text,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint contact_points_pkey PRIMARY KEY (id),
  constraint contact_points_kind_known CHECK (((kind IS NOT NULL) AND ((kind)::text = ANY ((ARRAY['phone'::character varying, 'mobile'::character varying, 'fax'::character varying, 'email'::character varying, 'web'::character varying])::text[])))),
  constraint contact_points_member_given CHECK ((member_id IS NOT NULL)),
  constraint contact_points_unit_or_person CHECK (((unit_id IS NULL) OR (person_id IS NULL))),
  constraint contact_points_value_given CHECK (((value IS NOT NULL) AND ((value)::text <> ''::text))),
  constraint contact_points_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint contact_points_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint contact_points_person_of_member FOREIGN KEY (member_id, person_id) REFERENCES public.people(member_id, id) ON DELETE CASCADE,
  constraint contact_points_unit_of_member FOREIGN KEY (member_id, unit_id) REFERENCES public.units(member_id, id) ON DELETE CASCADE,
  constraint contact_points_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX contact_points_created_by_id_fk ON public.contact_points USING btree (created_by_id);
CREATE INDEX contact_points_documents_idx ON public.contact_points USING btree (document_id, locale, published_at);
CREATE INDEX contact_points_member ON public.contact_points USING btree (member_id);
CREATE INDEX contact_points_member_id_fk ON public.contact_points USING btree (member_id);
CREATE INDEX contact_points_person_id_fk ON public.contact_points USING btree (person_id);
CREATE INDEX contact_points_search ON public.contact_points USING gin (app.fold((((value)::text || ' '::text) || (COALESCE(label, ''::character varying))::text)) public.gin_trgm_ops);
CREATE INDEX contact_points_unit_id_fk ON public.contact_points USING btree (unit_id);
CREATE INDEX contact_points_updated_by_id_fk ON public.contact_points USING btree (updated_by_id);
CREATE INDEX contact_points_value ON public.contact_points USING btree (value);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.contact_points REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.contact_points REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.contact_points REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.contact_points FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.contact_points enable row level security;
alter table public.contact_points force row level security;
create policy contact_points_own on public.contact_points as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy contact_points_staff on public.contact_points for all to ortak_staff using (( SELECT app.is_staff() AS is_staff)) with check (( SELECT app.is_staff() AS is_staff));
create policy contact_points_system on public.contact_points for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.contact_points to ortak_staff;

create table public.document_types (
  id integer default nextval('public.document_types_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  labels jsonb,
  "order" integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint document_types_pkey PRIMARY KEY (id),
  constraint document_types_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint document_types_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX document_types_created_by_id_fk ON public.document_types USING btree (created_by_id);
CREATE INDEX document_types_documents_idx ON public.document_types USING btree (document_id, locale, published_at);
CREATE INDEX document_types_updated_by_id_fk ON public.document_types USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.document_types REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.document_types REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.document_types REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.document_types FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.document_types enable row level security;
alter table public.document_types force row level security;
create policy document_types_portal on public.document_types for select to ortak_portal using (( SELECT app.is_portal() AS is_portal));
create policy document_types_staff on public.document_types for all to ortak_staff using (( SELECT app.is_staff() AS is_staff)) with check (( SELECT app.is_staff() AS is_staff));
create policy document_types_system on public.document_types for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.document_types to ortak_staff;

create table public.documents (
  id integer default nextval('public.documents_id_seq'::regclass) not null,
  document_id character varying(255),
  resource character varying(255),
  record integer,
  member_id integer,
  company_id integer,
  type_id integer,
  title character varying(255),
  expiry date,
  portal_visible boolean,
  note text,
  author_id integer,
  latest integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint documents_pkey PRIMARY KEY (id),
  constraint documents_member_given CHECK (((member_id IS NOT NULL) OR ((resource)::text = 'pages'::text))),
  constraint documents_target_given CHECK (((resource IS NOT NULL) AND (record IS NOT NULL))),
  constraint documents_author_id_fk FOREIGN KEY (author_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint documents_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint documents_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint documents_member_of FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint documents_type_kept FOREIGN KEY (type_id) REFERENCES public.document_types(id) ON DELETE RESTRICT,
  constraint documents_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX documents_author_id_fk ON public.documents USING btree (author_id);
CREATE INDEX documents_company_id_fk ON public.documents USING btree (company_id);
CREATE INDEX documents_created_by_id_fk ON public.documents USING btree (created_by_id);
CREATE INDEX documents_documents_idx ON public.documents USING btree (document_id, locale, published_at);
CREATE INDEX documents_expiry ON public.documents USING btree (expiry, id) WHERE (expiry IS NOT NULL);
CREATE INDEX documents_member ON public.documents USING btree (member_id, created_at DESC, id DESC);
CREATE INDEX documents_member_id_fk ON public.documents USING btree (member_id);
CREATE INDEX documents_search ON public.documents USING gin (app.fold((((title)::text || ' '::text) || COALESCE(note, ''::text))) public.gin_trgm_ops);
CREATE INDEX documents_target ON public.documents USING btree (resource, record, id);
CREATE INDEX documents_type_id_fk ON public.documents USING btree (type_id);
CREATE INDEX documents_updated_by_id_fk ON public.documents USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.documents REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.documents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.documents REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.documents FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER documents_changed_told AFTER UPDATE ON public.documents REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portal.tell_of_documents();
CREATE TRIGGER documents_hang BEFORE INSERT OR UPDATE OF member_id ON public.documents FOR EACH ROW EXECUTE FUNCTION ortak.hang_on_member();
CREATE TRIGGER documents_told AFTER INSERT ON public.documents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portal.tell_of_documents();
alter table public.documents enable row level security;
alter table public.documents force row level security;
create policy documents_own on public.documents as restrictive for all to ortak_staff_own using (((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])) OR ((member_id IS NULL) AND ((resource)::text = 'pages'::text)))) with check (((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])) OR ((member_id IS NULL) AND ((resource)::text = 'pages'::text))));
create policy documents_portal on public.documents for select to ortak_portal using ((portal_visible AND (member_id = ANY (( SELECT app.members() AS members)::integer[])) AND ((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) OR (((resource)::text = 'people'::text) AND (record = ( SELECT app.person() AS person))) OR (((resource)::text = 'units'::text) AND (( SELECT app.scope() AS scope) = 'unit'::text) AND (record = ANY (( SELECT app.units() AS units)::integer[]))) OR (((resource)::text = 'subscriptions'::text) AND (EXISTS ( SELECT
   FROM public.subscriptions s
  WHERE (s.id = documents.record)))) OR (((resource)::text = 'invoices'::text) AND (EXISTS ( SELECT
   FROM public.invoices i
  WHERE (i.id = documents.record)))))));
create policy documents_portal_pages on public.documents for select to ortak_portal using ((portal_visible AND ((resource)::text = 'pages'::text) AND (record = ANY (( SELECT portal.visible_pages() AS visible_pages)::integer[]))));
create policy documents_staff on public.documents for all to ortak_staff using ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[])))) with check ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
create policy documents_system on public.documents for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy documents_viewer on public.documents as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant delete, insert, select, update on public.documents to ortak_staff;

create table public.field_definitions (
  id integer default nextval('public.field_definitions_id_seq'::regclass) not null,
  document_id character varying(255),
  entity character varying(255),
  key character varying(255),
  stored_as character varying(255),
  type character varying(255),
  labels jsonb,
  help jsonb,
  options jsonb,
  currency character varying(255),
  required boolean,
  "unique" boolean,
  min jsonb,
  max jsonb,
  pattern character varying(255),
  "default" jsonb,
  shown_if jsonb,
  filterable boolean,
  listed boolean,
  portal character varying(255),
  section character varying(255),
  "order" integer,
  archived boolean,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint field_definitions_pkey PRIMARY KEY (id),
  constraint field_definitions_key_once UNIQUE (entity, key),
  constraint field_definitions_place_once UNIQUE (entity, stored_as),
  constraint field_definitions_keys_plain CHECK (((key IS NOT NULL) AND (stored_as IS NOT NULL) AND ((key)::text ~ '^[A-Za-z][A-Za-z0-9_-]{0,62}$'::text) AND ((stored_as)::text ~ '^[A-Za-z][A-Za-z0-9_-]{0,62}$'::text))),
  constraint field_definitions_portal_known CHECK (((portal IS NOT NULL) AND ((portal)::text = ANY ((ARRAY['hidden'::character varying, 'read'::character varying, 'write'::character varying])::text[])))),
  constraint field_definitions_type_known CHECK (((type IS NOT NULL) AND ((type)::text = ANY ((ARRAY['text'::character varying, 'longtext'::character varying, 'integer'::character varying, 'decimal'::character varying, 'money'::character varying, 'date'::character varying, 'boolean'::character varying, 'choice'::character varying, 'choices'::character varying, 'url'::character varying, 'email'::character varying, 'phone'::character varying, 'member'::character varying, 'file'::character varying])::text[])))),
  constraint field_definitions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint field_definitions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX field_definitions_created_by_id_fk ON public.field_definitions USING btree (created_by_id);
CREATE INDEX field_definitions_documents_idx ON public.field_definitions USING btree (document_id, locale, published_at);
CREATE INDEX field_definitions_updated_by_id_fk ON public.field_definitions USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.field_definitions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.field_definitions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.field_definitions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.field_definitions FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER field_definitions_changed AFTER INSERT OR DELETE OR UPDATE ON public.field_definitions FOR EACH STATEMENT EXECUTE FUNCTION app.note_definitions_changed();
alter table public.field_definitions enable row level security;
alter table public.field_definitions force row level security;
create policy field_definitions_administrator on public.field_definitions for all to ortak_staff using (( SELECT app.is_administrator() AS is_administrator)) with check (( SELECT app.is_administrator() AS is_administrator));
create policy field_definitions_staff on public.field_definitions for select to ortak_staff using (( SELECT app.is_staff() AS is_staff));
create policy field_definitions_system on public.field_definitions for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy field_definitions_told on public.field_definitions for select to ortak using ((( SELECT app.actor() AS actor) = 'portal'::text));
grant delete, insert, select, update on public.field_definitions to ortak_staff;

create table public.field_definitions_categories_lnk (
  id integer default nextval('public.field_definitions_categories_lnk_id_seq'::regclass) not null,
  field_definition_id integer,
  category_id integer,
  category_ord double precision,
  constraint field_definitions_categories_lnk_pkey PRIMARY KEY (id),
  constraint field_definitions_categories_lnk_uq UNIQUE (field_definition_id, category_id),
  constraint field_definitions_categories_category_kept FOREIGN KEY (category_id) REFERENCES public.categories(id) ON DELETE RESTRICT,
  constraint field_definitions_categories_lnk_fk FOREIGN KEY (field_definition_id) REFERENCES public.field_definitions(id) ON DELETE CASCADE
);
CREATE INDEX field_definitions_categories_lnk_fk ON public.field_definitions_categories_lnk USING btree (field_definition_id);
CREATE INDEX field_definitions_categories_lnk_ifk ON public.field_definitions_categories_lnk USING btree (category_id);
CREATE INDEX field_definitions_categories_lnk_ofk ON public.field_definitions_categories_lnk USING btree (category_ord);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.field_definitions_categories_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.field_definitions_categories_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.field_definitions_categories_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.field_definitions_categories_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER field_definitions_categories_changed AFTER INSERT OR DELETE OR UPDATE ON public.field_definitions_categories_lnk FOR EACH STATEMENT EXECUTE FUNCTION app.note_definitions_changed();
alter table public.field_definitions_categories_lnk enable row level security;
alter table public.field_definitions_categories_lnk force row level security;
create policy field_definitions_categories_administrator on public.field_definitions_categories_lnk for all to ortak_staff using (( SELECT app.is_administrator() AS is_administrator)) with check (( SELECT app.is_administrator() AS is_administrator));
create policy field_definitions_categories_staff on public.field_definitions_categories_lnk for select to ortak_staff using (( SELECT app.is_staff() AS is_staff));
create policy field_definitions_categories_system on public.field_definitions_categories_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy field_definitions_categories_told on public.field_definitions_categories_lnk for select to ortak using ((( SELECT app.actor() AS actor) = 'portal'::text));
grant delete, insert, select, update on public.field_definitions_categories_lnk to ortak_staff;

create table public.files (
  id integer default nextval('public.files_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  alternative_text text,
  caption text,
  focal_point jsonb,
  width integer,
  height integer,
  formats jsonb,
  hash character varying(255),
  ext character varying(255),
  mime character varying(255),
  size numeric(10,2),
  url text,
  preview_url text,
  provider character varying(255),
  provider_metadata jsonb,
  folder_path character varying(255),
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint files_pkey PRIMARY KEY (id),
  constraint files_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint files_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX files_created_by_id_fk ON public.files USING btree (created_by_id);
CREATE INDEX files_documents_idx ON public.files USING btree (document_id, locale, published_at);
CREATE INDEX files_updated_by_id_fk ON public.files USING btree (updated_by_id);
CREATE INDEX upload_files_created_at_index ON public.files USING btree (created_at);
CREATE INDEX upload_files_ext_index ON public.files USING btree (ext);
CREATE INDEX upload_files_folder_path_index ON public.files USING btree (folder_path);
CREATE INDEX upload_files_name_index ON public.files USING btree (name);
CREATE INDEX upload_files_size_index ON public.files USING btree (size);
CREATE INDEX upload_files_updated_at_index ON public.files USING btree (updated_at);

create table public.files_folder_lnk (
  id integer default nextval('public.files_folder_lnk_id_seq'::regclass) not null,
  file_id integer,
  folder_id integer,
  file_ord double precision,
  constraint files_folder_lnk_pkey PRIMARY KEY (id),
  constraint files_folder_lnk_uq UNIQUE (file_id, folder_id),
  constraint files_folder_lnk_fk FOREIGN KEY (file_id) REFERENCES public.files(id) ON DELETE CASCADE,
  constraint files_folder_lnk_ifk FOREIGN KEY (folder_id) REFERENCES public.upload_folders(id) ON DELETE CASCADE
);
CREATE INDEX files_folder_lnk_fk ON public.files_folder_lnk USING btree (file_id);
CREATE INDEX files_folder_lnk_ifk ON public.files_folder_lnk USING btree (folder_id);
CREATE INDEX files_folder_lnk_oifk ON public.files_folder_lnk USING btree (file_ord);

create table public.files_related_mph (
  id integer default nextval('public.files_related_mph_id_seq'::regclass) not null,
  file_id integer,
  related_id integer,
  related_type character varying(255),
  field character varying(255),
  "order" double precision,
  constraint files_related_mph_pkey PRIMARY KEY (id),
  constraint files_related_mph_fk FOREIGN KEY (file_id) REFERENCES public.files(id) ON DELETE CASCADE
);
CREATE INDEX files_related_mph_fk ON public.files_related_mph USING btree (file_id);
CREATE INDEX files_related_mph_idix ON public.files_related_mph USING btree (related_id);
CREATE INDEX files_related_mph_oidx ON public.files_related_mph USING btree ("order");

create table public.former_codes (
  id integer default nextval('public.former_codes_id_seq'::regclass) not null,
  document_id character varying(255),
  code character varying(255),
  name character varying(255),
  former_id integer,
  member_id integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint former_codes_pkey PRIMARY KEY (id),
  constraint former_codes_once UNIQUE (code),
  constraint former_codes_given CHECK ((((code)::text <> ''::text) AND (member_id IS NOT NULL))),
  constraint former_codes_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint former_codes_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint former_codes_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX former_codes_created_by_id_fk ON public.former_codes USING btree (created_by_id);
CREATE INDEX former_codes_documents_idx ON public.former_codes USING btree (document_id, locale, published_at);
CREATE INDEX former_codes_member ON public.former_codes USING btree (member_id);
CREATE INDEX former_codes_member_id_fk ON public.former_codes USING btree (member_id);
CREATE INDEX former_codes_updated_by_id_fk ON public.former_codes USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.former_codes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.former_codes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.former_codes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.former_codes FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.former_codes enable row level security;
alter table public.former_codes force row level security;
create policy former_codes_own on public.former_codes as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy former_codes_staff on public.former_codes for select to ortak_staff using (( SELECT app.is_staff() AS is_staff));
create policy former_codes_system on public.former_codes for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant select on public.former_codes to ortak_staff;

create table public.i18n_locale (
  id integer default nextval('public.i18n_locale_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  code character varying(255),
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint i18n_locale_pkey PRIMARY KEY (id),
  constraint i18n_locale_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint i18n_locale_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX i18n_locale_created_by_id_fk ON public.i18n_locale USING btree (created_by_id);
CREATE INDEX i18n_locale_documents_idx ON public.i18n_locale USING btree (document_id, locale, published_at);
CREATE INDEX i18n_locale_updated_by_id_fk ON public.i18n_locale USING btree (updated_by_id);

create table public.interactions (
  id integer default nextval('public.interactions_id_seq'::regclass) not null,
  document_id character varying(255),
  resource character varying(255),
  record integer,
  member_id integer,
  company_id integer,
  kind character varying(255),
  direction character varying(255),
  subject character varying(255),
  at timestamp(6) without time zone,
  minutes integer,
  user_id integer,
  result text,
  next_step character varying(255),
  next_step_date date,
  next_step_user_id integer,
  author_id integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint interactions_pkey PRIMARY KEY (id),
  constraint interactions_at_given CHECK ((at IS NOT NULL)),
  constraint interactions_member_given CHECK ((member_id IS NOT NULL)),
  constraint interactions_target_given CHECK (((resource IS NOT NULL) AND (record IS NOT NULL))),
  constraint interactions_author_id_fk FOREIGN KEY (author_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint interactions_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint interactions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint interactions_member_of FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint interactions_next_step_user_id_fk FOREIGN KEY (next_step_user_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint interactions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint interactions_user_id_fk FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE SET NULL
);
CREATE INDEX interactions_at ON public.interactions USING btree (at DESC, id DESC);
CREATE INDEX interactions_author_id_fk ON public.interactions USING btree (author_id);
CREATE INDEX interactions_company_id_fk ON public.interactions USING btree (company_id);
CREATE INDEX interactions_created_by_id_fk ON public.interactions USING btree (created_by_id);
CREATE INDEX interactions_documents_idx ON public.interactions USING btree (document_id, locale, published_at);
CREATE INDEX interactions_member ON public.interactions USING btree (member_id, at DESC, id DESC);
CREATE INDEX interactions_member_id_fk ON public.interactions USING btree (member_id);
CREATE INDEX interactions_next_step_user_id_fk ON public.interactions USING btree (next_step_user_id);
CREATE INDEX interactions_search ON public.interactions USING gin (app.fold((((subject)::text || ' '::text) || "left"(COALESCE(result, ''::text), 2000))) public.gin_trgm_ops);
CREATE INDEX interactions_target ON public.interactions USING btree (resource, record, id);
CREATE INDEX interactions_updated_by_id_fk ON public.interactions USING btree (updated_by_id);
CREATE INDEX interactions_user_id_fk ON public.interactions USING btree (user_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.interactions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.interactions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.interactions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.interactions FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER interactions_hang BEFORE INSERT OR UPDATE OF member_id ON public.interactions FOR EACH ROW EXECUTE FUNCTION ortak.hang_on_member();
alter table public.interactions enable row level security;
alter table public.interactions force row level security;
create policy interactions_own on public.interactions as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy interactions_staff on public.interactions for all to ortak_staff using ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[])))) with check ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
create policy interactions_system on public.interactions for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.interactions to ortak_staff;

create table public.interactions_people_lnk (
  id integer default nextval('public.interactions_people_lnk_id_seq'::regclass) not null,
  interaction_id integer,
  person_id integer,
  person_ord double precision,
  constraint interactions_people_lnk_pkey PRIMARY KEY (id),
  constraint interactions_people_lnk_uq UNIQUE (interaction_id, person_id),
  constraint interactions_people_lnk_fk FOREIGN KEY (interaction_id) REFERENCES public.interactions(id) ON DELETE CASCADE,
  constraint interactions_people_lnk_ifk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE
);
CREATE INDEX interactions_people_lnk_fk ON public.interactions_people_lnk USING btree (interaction_id);
CREATE INDEX interactions_people_lnk_ifk ON public.interactions_people_lnk USING btree (person_id);
CREATE INDEX interactions_people_lnk_ofk ON public.interactions_people_lnk USING btree (person_ord);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.interactions_people_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.interactions_people_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.interactions_people_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.interactions_people_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.interactions_people_lnk enable row level security;
alter table public.interactions_people_lnk force row level security;
create policy interactions_people_lnk_own on public.interactions_people_lnk as restrictive for all to ortak_staff_own using ((EXISTS ( SELECT
   FROM public.interactions o
  WHERE (o.id = interactions_people_lnk.interaction_id)))) with check ((EXISTS ( SELECT
   FROM public.interactions o
  WHERE (o.id = interactions_people_lnk.interaction_id))));
create policy interactions_people_lnk_staff on public.interactions_people_lnk for all to ortak_staff using ((EXISTS ( SELECT
   FROM public.interactions o
  WHERE (o.id = interactions_people_lnk.interaction_id)))) with check ((EXISTS ( SELECT
   FROM public.interactions o
  WHERE (o.id = interactions_people_lnk.interaction_id))));
create policy interactions_people_lnk_system on public.interactions_people_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.interactions_people_lnk to ortak_staff;

create table public.invoice_lines (
  id integer default nextval('public.invoice_lines_id_seq'::regclass) not null,
  document_id character varying(255),
  invoice_id integer,
  company_id integer,
  member_id integer,
  subscription_id integer,
  subscription_line_id integer,
  product_id integer,
  "position" integer,
  description text,
  quantity character varying(255),
  unit_price character varying(255),
  discount_rate character varying(255),
  net bigint,
  tax_rate character varying(255),
  tax bigint,
  period_start date,
  period_end date,
  credit_of_id integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint invoice_lines_pkey PRIMARY KEY (id),
  constraint invoice_lines_of_invoice CHECK (((invoice_id IS NOT NULL) AND (company_id IS NOT NULL) AND (member_id IS NOT NULL) AND (net IS NOT NULL) AND (tax IS NOT NULL))),
  constraint invoice_lines_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint invoice_lines_credit_of_id_fk FOREIGN KEY (credit_of_id) REFERENCES public.invoice_lines(id) ON DELETE SET NULL,
  constraint invoice_lines_invoice_kept FOREIGN KEY (invoice_id) REFERENCES public.invoices(id) ON DELETE RESTRICT,
  constraint invoice_lines_product_kept FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE RESTRICT,
  constraint invoice_lines_subscription_kept FOREIGN KEY (subscription_id) REFERENCES public.subscriptions(id) ON DELETE RESTRICT,
  constraint invoice_lines_subscription_line_kept FOREIGN KEY (subscription_line_id) REFERENCES public.subscription_lines(id) ON DELETE RESTRICT,
  constraint invoice_lines_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX invoice_lines_company_id_fk ON public.invoice_lines USING btree (company_id);
CREATE INDEX invoice_lines_created_by_id_fk ON public.invoice_lines USING btree (created_by_id);
CREATE INDEX invoice_lines_credit_of_id_fk ON public.invoice_lines USING btree (credit_of_id);
CREATE INDEX invoice_lines_documents_idx ON public.invoice_lines USING btree (document_id, locale, published_at);
CREATE INDEX invoice_lines_invoice_id_fk ON public.invoice_lines USING btree (invoice_id);
CREATE INDEX invoice_lines_member_id_fk ON public.invoice_lines USING btree (member_id);
CREATE INDEX invoice_lines_product_id_fk ON public.invoice_lines USING btree (product_id);
CREATE INDEX invoice_lines_subscription_id_fk ON public.invoice_lines USING btree (subscription_id);
CREATE INDEX invoice_lines_subscription_line_id_fk ON public.invoice_lines USING btree (subscription_line_id);
CREATE INDEX invoice_lines_updated_by_id_fk ON public.invoice_lines USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.invoice_lines REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.invoice_lines REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.invoice_lines REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.invoice_lines FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER invoice_lines_kept AFTER DELETE ON public.invoice_lines REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION billing.freeze_lines();
CREATE TRIGGER invoice_lines_stay BEFORE UPDATE ON public.invoice_lines FOR EACH ROW WHEN ((((new.invoice_id IS DISTINCT FROM old.invoice_id) OR (new.company_id IS DISTINCT FROM old.company_id)) OR (new.member_id IS DISTINCT FROM old.member_id))) EXECUTE FUNCTION billing.refuse_moved_line();
CREATE TRIGGER invoice_lines_sum AFTER INSERT ON public.invoice_lines REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION billing.check_new_lines();
CREATE TRIGGER invoice_lines_unchanged AFTER UPDATE ON public.invoice_lines REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION billing.freeze_lines();
alter table public.invoice_lines enable row level security;
alter table public.invoice_lines force row level security;
create policy invoice_lines_own on public.invoice_lines as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy invoice_lines_portal on public.invoice_lines for select to ortak_portal using (((member_id = ANY (( SELECT app.members() AS members)::integer[])) AND (EXISTS ( SELECT 1
   FROM public.invoices i
  WHERE (i.id = invoice_lines.invoice_id)))));
create policy invoice_lines_staff on public.invoice_lines for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy invoice_lines_system on public.invoice_lines for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy invoice_lines_viewer on public.invoice_lines as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant delete, insert, select, update on public.invoice_lines to ortak_staff;

create table public.invoices (
  id integer default nextval('public.invoices_id_seq'::regclass) not null,
  document_id character varying(255),
  number character varying(255),
  account_id integer,
  company_id integer,
  member_id integer,
  subscription_id integer,
  kind character varying(255),
  status character varying(255),
  issue_date date,
  due_date date,
  period_start date,
  period_end date,
  net bigint,
  tax bigint,
  total bigint,
  open bigint,
  currency character varying(255),
  posted_at timestamp(6) without time zone,
  credit_of_id integer,
  reason text,
  note text,
  run integer,
  extra jsonb,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint invoices_pkey PRIMARY KEY (id),
  constraint invoices_number_once UNIQUE (company_id, number),
  constraint invoices_account_given CHECK (((account_id IS NOT NULL) AND (company_id IS NOT NULL) AND (member_id IS NOT NULL))),
  constraint invoices_credit_of_credit_note CHECK ((((kind)::text = 'credit-note'::text) OR (credit_of_id IS NULL))),
  constraint invoices_currency_code CHECK (((currency IS NOT NULL) AND ((currency)::text ~ '^[A-Z]{3}$'::text))),
  constraint invoices_kind_known CHECK (((kind IS NOT NULL) AND ((kind)::text = ANY ((ARRAY['invoice'::character varying, 'credit-note'::character varying])::text[])))),
  constraint invoices_open_within_total CHECK (((open IS NOT NULL) AND ((open >= 0) AND (open <= GREATEST(total, (0)::bigint))))),
  constraint invoices_posted_complete CHECK (
CASE
    WHEN ((status)::text = 'draft'::text) THEN ((number IS NULL) AND (posted_at IS NULL))
    ELSE ((number IS NOT NULL) AND (posted_at IS NOT NULL) AND (issue_date IS NOT NULL) AND (due_date IS NOT NULL))
END),
  constraint invoices_status_known CHECK (((status IS NOT NULL) AND ((status)::text = ANY ((ARRAY['draft'::character varying, 'posted'::character varying, 'void'::character varying])::text[])))),
  constraint invoices_total_is_sum CHECK ((total = (net + tax))),
  constraint invoices_account_identity FOREIGN KEY (account_id, company_id, member_id) REFERENCES public.accounts(id, company_id, member_id) ON DELETE RESTRICT,
  constraint invoices_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint invoices_credit_of_kept FOREIGN KEY (credit_of_id) REFERENCES public.invoices(id) ON DELETE RESTRICT,
  constraint invoices_subscription_kept FOREIGN KEY (subscription_id) REFERENCES public.subscriptions(id) ON DELETE RESTRICT,
  constraint invoices_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX invoices_account_date ON public.invoices USING btree (account_id, issue_date);
CREATE INDEX invoices_account_id_fk ON public.invoices USING btree (account_id);
CREATE INDEX invoices_company_date ON public.invoices USING btree (company_id, issue_date);
CREATE INDEX invoices_company_id_fk ON public.invoices USING btree (company_id);
CREATE INDEX invoices_created_by_id_fk ON public.invoices USING btree (created_by_id);
CREATE INDEX invoices_credit_of ON public.invoices USING btree (credit_of_id) WHERE (credit_of_id IS NOT NULL);
CREATE INDEX invoices_credit_of_id_fk ON public.invoices USING btree (credit_of_id);
CREATE INDEX invoices_documents_idx ON public.invoices USING btree (document_id, locale, published_at);
CREATE INDEX invoices_latest ON public.invoices USING btree (issue_date DESC NULLS LAST, id DESC);
CREATE INDEX invoices_member ON public.invoices USING btree (member_id, posted_at DESC, id DESC) WHERE (posted_at IS NOT NULL);
CREATE INDEX invoices_member_date ON public.invoices USING btree (member_id, issue_date);
CREATE INDEX invoices_member_id_fk ON public.invoices USING btree (member_id);
CREATE INDEX invoices_receivable ON public.invoices USING btree (account_id, due_date, id) INCLUDE (open) WHERE ((open > 0) AND ((kind)::text = 'invoice'::text) AND ((status)::text = 'posted'::text));
CREATE INDEX invoices_search ON public.invoices USING gin (app.fold((number)::text) public.gin_trgm_ops);
CREATE INDEX invoices_subscription_id_fk ON public.invoices USING btree (subscription_id);
CREATE INDEX invoices_updated_by_id_fk ON public.invoices USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.invoices REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.invoices REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.invoices REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.invoices FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER follow_record AFTER UPDATE OF member_id ON public.invoices FOR EACH ROW WHEN ((old.member_id IS DISTINCT FROM new.member_id)) EXECUTE FUNCTION ortak.follow_record();
CREATE TRIGGER invoices_freeze BEFORE DELETE OR UPDATE ON public.invoices FOR EACH ROW EXECUTE FUNCTION billing.freeze_invoice();
CREATE TRIGGER invoices_limit_credits AFTER INSERT OR UPDATE OF status ON public.invoices FOR EACH ROW WHEN (((new.credit_of_id IS NOT NULL) AND ((new.status)::text = 'posted'::text))) EXECUTE FUNCTION billing.limit_credits();
CREATE TRIGGER invoices_posted_told AFTER UPDATE ON public.invoices REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portal.tell_of_invoices();
CREATE TRIGGER invoices_told AFTER INSERT ON public.invoices REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portal.tell_of_invoices();
CREATE TRIGGER leave_to_member AFTER DELETE ON public.invoices REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ortak.leave_to_member();
alter table public.invoices enable row level security;
alter table public.invoices force row level security;
create policy invoices_extra on public.invoices for select to ortak using (((( SELECT app.actor() AS actor) = 'portal'::text) AND (((status)::text <> 'draft'::text) AND (member_id = ANY (( SELECT app.members() AS members)::integer[])) AND ((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) OR (subscription_id = ANY (( SELECT app.own_subscriptions() AS own_subscriptions)::integer[]))))));
create policy invoices_own on public.invoices as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy invoices_portal on public.invoices for select to ortak_portal using ((((status)::text <> 'draft'::text) AND (member_id = ANY (( SELECT app.members() AS members)::integer[])) AND ((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) OR (subscription_id = ANY (( SELECT app.own_subscriptions() AS own_subscriptions)::integer[])))));
create policy invoices_staff on public.invoices for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy invoices_system on public.invoices for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy invoices_viewer on public.invoices as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant delete, insert, select, update on public.invoices to ortak_staff;

create table public.list_settings (
  id integer default nextval('public.list_settings_id_seq'::regclass) not null,
  document_id character varying(255),
  resource character varying(255),
  view_id integer,
  owner_id integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint list_settings_pkey PRIMARY KEY (id),
  constraint list_settings_once UNIQUE (owner_id, resource),
  constraint list_settings_given CHECK (((resource IS NOT NULL) AND (view_id IS NOT NULL) AND (owner_id IS NOT NULL))),
  constraint list_settings_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint list_settings_owner_kept FOREIGN KEY (owner_id) REFERENCES public.up_users(id) ON DELETE CASCADE,
  constraint list_settings_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint list_settings_view_kept FOREIGN KEY (view_id) REFERENCES public.segments(id) ON DELETE CASCADE
);
CREATE INDEX list_settings_created_by_id_fk ON public.list_settings USING btree (created_by_id);
CREATE INDEX list_settings_documents_idx ON public.list_settings USING btree (document_id, locale, published_at);
CREATE INDEX list_settings_owner_id_fk ON public.list_settings USING btree (owner_id);
CREATE INDEX list_settings_updated_by_id_fk ON public.list_settings USING btree (updated_by_id);
CREATE INDEX list_settings_view_id_fk ON public.list_settings USING btree (view_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.list_settings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.list_settings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.list_settings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.list_settings FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.list_settings enable row level security;
alter table public.list_settings force row level security;
create policy list_settings_staff on public.list_settings for all to ortak_staff using ((( SELECT app.is_staff() AS is_staff) AND (owner_id = ( SELECT app.user_id() AS user_id)))) with check ((( SELECT app.is_staff() AS is_staff) AND (owner_id = ( SELECT app.user_id() AS user_id))));
create policy list_settings_system on public.list_settings for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.list_settings to ortak_staff;

create table public.member_cards (
  id integer default nextval('public.member_cards_id_seq'::regclass) not null,
  document_id character varying(255),
  number character varying(255),
  account_id integer,
  member_id integer,
  company_id integer,
  main_id integer,
  holder_id integer,
  name_on_card character varying(255),
  kinship character varying(255),
  "limit" bigint,
  state character varying(255),
  valid_from date,
  valid_to date,
  lost_on date,
  reason character varying(255),
  replaces_id integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint member_cards_pkey PRIMARY KEY (id),
  constraint member_cards_number_unique UNIQUE (number),
  constraint member_cards_of_account UNIQUE (account_id, id),
  constraint member_cards_replaced_once UNIQUE (replaces_id),
  constraint member_cards_account_given CHECK (((account_id IS NOT NULL) AND (company_id IS NOT NULL) AND (member_id IS NOT NULL))),
  constraint member_cards_additional_limited CHECK (((main_id IS NULL) OR ("limit" IS NOT NULL))),
  constraint member_cards_limit_sign CHECK (("limit" >= 0)),
  constraint member_cards_lost_when CHECK ((((state)::text <> 'lost'::text) OR (lost_on IS NOT NULL))),
  constraint member_cards_number_digits CHECK ((((number)::text ~ '^[0-9]{12,19}$'::text) AND (number IS NOT NULL))),
  constraint member_cards_other CHECK (((main_id <> id) AND (replaces_id <> id))),
  constraint member_cards_state_known CHECK (((state IS NOT NULL) AND ((state)::text = ANY ((ARRAY['issued'::character varying, 'active'::character varying, 'blocked'::character varying, 'lost'::character varying, 'replaced'::character varying])::text[])))),
  constraint member_cards_valid CHECK (((valid_from IS NOT NULL) AND (valid_to >= valid_from))),
  constraint member_cards_account_identity FOREIGN KEY (account_id, company_id, member_id) REFERENCES public.accounts(id, company_id, member_id) ON DELETE RESTRICT,
  constraint member_cards_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint member_cards_holder_kept FOREIGN KEY (holder_id) REFERENCES public.people(id) ON DELETE RESTRICT,
  constraint member_cards_main_of_account FOREIGN KEY (account_id, main_id) REFERENCES public.member_cards(account_id, id) ON DELETE RESTRICT,
  constraint member_cards_replaces_of_account FOREIGN KEY (account_id, replaces_id) REFERENCES public.member_cards(account_id, id) ON DELETE RESTRICT,
  constraint member_cards_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX member_cards_account_id_fk ON public.member_cards USING btree (account_id);
CREATE INDEX member_cards_company_id_fk ON public.member_cards USING btree (company_id);
CREATE INDEX member_cards_created_by_id_fk ON public.member_cards USING btree (created_by_id);
CREATE INDEX member_cards_documents_idx ON public.member_cards USING btree (document_id, locale, published_at);
CREATE INDEX member_cards_holder_id_fk ON public.member_cards USING btree (holder_id);
CREATE INDEX member_cards_main ON public.member_cards USING btree (main_id) WHERE (main_id IS NOT NULL);
CREATE INDEX member_cards_main_id_fk ON public.member_cards USING btree (main_id);
CREATE INDEX member_cards_member_id_fk ON public.member_cards USING btree (member_id);
CREATE INDEX member_cards_replaces_id_fk ON public.member_cards USING btree (replaces_id);
CREATE INDEX member_cards_search ON public.member_cards USING gin (app.fold((((number)::text || ' '::text) || (COALESCE(name_on_card, ''::character varying))::text)) public.gin_trgm_ops);
CREATE INDEX member_cards_updated_by_id_fk ON public.member_cards USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.member_cards REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.member_cards REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.member_cards REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.member_cards FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER member_cards_keep BEFORE INSERT OR UPDATE ON public.member_cards FOR EACH ROW EXECUTE FUNCTION vault.keep_member_card();
alter table public.member_cards enable row level security;
alter table public.member_cards force row level security;
create policy member_cards_own on public.member_cards as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy member_cards_portal on public.member_cards for select to ortak_portal using (((holder_id = ( SELECT app.person() AS person)) OR ((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) AND (member_id = ANY (( SELECT app.members() AS members)::integer[])))));
create policy member_cards_staff on public.member_cards for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy member_cards_system on public.member_cards for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy member_cards_viewer on public.member_cards as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant insert, select, update on public.member_cards to ortak_staff;

create table public.members (
  id integer default nextval('public.members_id_seq'::regclass) not null,
  document_id character varying(255),
  code character varying(255),
  kind character varying(255),
  status character varying(255),
  name character varying(255),
  first_name character varying(255),
  last_name character varying(255),
  tax_office character varying(255),
  tax_number character varying(255),
  trade_registry_number character varying(255),
  mersis_number character varying(255),
  founded_on date,
  employee_count integer,
  national_id character varying(255),
  birth_date date,
  birth_place character varying(255),
  gender character varying(255),
  marital_status character varying(255),
  education character varying(255),
  job character varying(255),
  email character varying(255),
  phone character varying(255),
  website character varying(255),
  address text,
  district character varying(255),
  city character varying(255),
  postal_code character varying(255),
  country character varying(255),
  parent_id integer,
  representative_id integer,
  annual_sales bigint,
  language character varying(255),
  passive_reason character varying(255),
  extra jsonb,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  search_text text generated always as (app.fold((((((((((name)::text || ' '::text) || (code)::text) || ' '::text) || (COALESCE(email, ''::character varying))::text) || ' '::text) || (COALESCE(phone, ''::character varying))::text) || ' '::text) || (COALESCE(tax_number, ''::character varying))::text))) stored,
  constraint members_pkey PRIMARY KEY (id),
  constraint members_code_unique UNIQUE (code),
  constraint members_code_given CHECK (((code IS NOT NULL) AND ((code)::text <> ''::text))),
  constraint members_kind_known CHECK (((kind IS NOT NULL) AND ((kind)::text = ANY ((ARRAY['corporate'::character varying, 'individual'::character varying])::text[])))),
  constraint members_parent_other CHECK ((parent_id <> id)),
  constraint members_passive_reason_given CHECK ((((status)::text <> 'passive'::text) OR ((passive_reason IS NOT NULL) AND (btrim((passive_reason)::text) <> ''::text)))),
  constraint members_status_known CHECK (((status IS NOT NULL) AND ((status)::text = ANY ((ARRAY['potential'::character varying, 'active'::character varying, 'passive'::character varying])::text[])))),
  constraint members_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint members_parent_kept FOREIGN KEY (parent_id) REFERENCES public.members(id) ON DELETE RESTRICT,
  constraint members_representative_id_fk FOREIGN KEY (representative_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint members_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX members_created_by_id_fk ON public.members USING btree (created_by_id);
CREATE INDEX members_documents_idx ON public.members USING btree (document_id, locale, published_at);
CREATE INDEX members_email ON public.members USING btree (lower((email)::text)) WHERE ((email)::text <> ''::text);
CREATE INDEX members_extra ON public.members USING gin (extra jsonb_path_ops);
CREATE INDEX members_name_equal ON public.members USING btree (app.name_key((name)::text));
CREATE INDEX members_name_key ON public.members USING gin (app.name_key((name)::text) public.gin_trgm_ops);
CREATE INDEX members_name_search ON public.members USING btree (name, id) INCLUDE (search_text);
CREATE INDEX members_national_id ON public.members USING btree (national_id) WHERE ((national_id)::text <> ''::text);
CREATE INDEX members_parent_id_fk ON public.members USING btree (parent_id);
CREATE INDEX members_phone ON public.members USING btree (phone) WHERE ((phone)::text <> ''::text);
CREATE INDEX members_representative_id_fk ON public.members USING btree (representative_id);
CREATE INDEX members_representative_name ON public.members USING btree (representative_id, name, id);
CREATE INDEX members_search_text ON public.members USING gin (search_text public.gin_trgm_ops);
CREATE INDEX members_status_name ON public.members USING btree (status, name, id);
CREATE INDEX members_tax_number ON public.members USING btree (tax_number) WHERE ((tax_number)::text <> ''::text);
CREATE INDEX members_updated_by_id_fk ON public.members USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.members REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.members FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER members_added_no_circle AFTER INSERT ON public.members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ortak.refuse_new_circle('parent_id');
CREATE TRIGGER members_confined BEFORE UPDATE ON public.members FOR EACH ROW WHEN ((current_setting('app.actor'::text, true) = 'portal'::text)) EXECUTE FUNCTION ortak.confine_portal_member();
CREATE TRIGGER members_keep_state BEFORE UPDATE OF status ON public.members FOR EACH ROW WHEN ((((new.status)::text = 'potential'::text) AND ((old.status)::text <> 'potential'::text))) EXECUTE FUNCTION ortak.keep_member_state();
CREATE TRIGGER members_moved_no_circle AFTER UPDATE ON public.members FOR EACH ROW WHEN (((new.parent_id IS NOT NULL) AND (new.parent_id IS DISTINCT FROM old.parent_id))) EXECUTE FUNCTION ortak.refuse_member_circle();
CREATE TRIGGER members_portal_extra BEFORE INSERT OR UPDATE OF extra ON public.members FOR EACH ROW EXECUTE FUNCTION ortak.confine_portal_extra();
CREATE TRIGGER members_renamed AFTER UPDATE OF first_name, last_name, name ON public.members FOR EACH ROW WHEN (((pg_trigger_depth() = 0) AND ((new.kind)::text = 'individual'::text) AND ((((new.first_name)::text IS DISTINCT FROM (old.first_name)::text) OR ((new.last_name)::text IS DISTINCT FROM (old.last_name)::text)) OR ((new.name)::text IS DISTINCT FROM (old.name)::text)))) EXECUTE FUNCTION ortak.rename_human();
CREATE TRIGGER members_represented AFTER INSERT ON public.members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION ortak.keep_representative();
CREATE TRIGGER members_represented_anew AFTER UPDATE ON public.members REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION ortak.keep_representative();
alter table public.members enable row level security;
alter table public.members force row level security;
create policy members_extra on public.members for select to ortak using (((( SELECT app.actor() AS actor) = 'portal'::text) AND ((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) AND (id = ANY (( SELECT app.members() AS members)::integer[])))));
create policy members_own on public.members as restrictive for all to ortak_staff_own using (((id = ANY (( SELECT app.own_members() AS own_members)::integer[])) OR (representative_id = ( SELECT app.user_id() AS user_id)))) with check (((id = ANY (( SELECT app.own_members() AS own_members)::integer[])) OR (representative_id = ( SELECT app.user_id() AS user_id))));
create policy members_portal on public.members for select to ortak_portal using (((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) AND (id = ANY (( SELECT app.members() AS members)::integer[]))));
create policy members_portal_edit on public.members for update to ortak_portal using ((( SELECT app.may('profile:edit'::text) AS may) AND (id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])))) with check ((( SELECT app.may('profile:edit'::text) AS may) AND (id = ANY (( SELECT app.whole_members() AS whole_members)::integer[]))));
create policy members_represented on public.members for all to ortak using ((( SELECT app.actor() AS actor) = 'staff'::text)) with check ((( SELECT app.actor() AS actor) = 'staff'::text));
create policy members_staff on public.members for all to ortak_staff using (true) with check (( SELECT app.is_staff() AS is_staff));
create policy members_system on public.members for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.members to ortak_staff;

create table public.members_categories_lnk (
  id integer default nextval('public.members_categories_lnk_id_seq'::regclass) not null,
  member_id integer,
  category_id integer,
  category_ord double precision,
  constraint members_categories_lnk_pkey PRIMARY KEY (id),
  constraint members_categories_lnk_uq UNIQUE (member_id, category_id),
  constraint members_categories_category_kept FOREIGN KEY (category_id) REFERENCES public.categories(id) ON DELETE RESTRICT,
  constraint members_categories_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE
);
CREATE INDEX members_categories_lnk_fk ON public.members_categories_lnk USING btree (member_id);
CREATE INDEX members_categories_lnk_ifk ON public.members_categories_lnk USING btree (category_id);
CREATE INDEX members_categories_lnk_ofk ON public.members_categories_lnk USING btree (category_ord);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.members_categories_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.members_categories_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.members_categories_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.members_categories_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.members_categories_lnk enable row level security;
alter table public.members_categories_lnk force row level security;
create policy members_categories_asked on public.members_categories_lnk for select to ortak using (((( SELECT app.actor() AS actor) = 'staff'::text) OR (member_id = ANY (( SELECT app.members() AS members)::integer[]))));
create policy members_categories_lnk_own on public.members_categories_lnk as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy members_categories_staff on public.members_categories_lnk for all to ortak_staff using (true) with check (( SELECT app.is_staff() AS is_staff));
create policy members_categories_system on public.members_categories_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy members_categories_told on public.members_categories_lnk for select to ortak using (((( SELECT app.actor() AS actor) = 'portal'::text) AND (member_id = ANY (( SELECT app.members() AS members)::integer[]))));
grant delete, insert, select, update on public.members_categories_lnk to ortak_staff;

create table public.members_sectors_lnk (
  id integer default nextval('public.members_sectors_lnk_id_seq'::regclass) not null,
  member_id integer,
  sector_id integer,
  sector_ord double precision,
  constraint members_sectors_lnk_pkey PRIMARY KEY (id),
  constraint members_sectors_lnk_uq UNIQUE (member_id, sector_id),
  constraint members_sectors_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint members_sectors_sector_kept FOREIGN KEY (sector_id) REFERENCES public.sectors(id) ON DELETE RESTRICT
);
CREATE INDEX members_sectors_lnk_fk ON public.members_sectors_lnk USING btree (member_id);
CREATE INDEX members_sectors_lnk_ifk ON public.members_sectors_lnk USING btree (sector_id);
CREATE INDEX members_sectors_lnk_ofk ON public.members_sectors_lnk USING btree (sector_ord);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.members_sectors_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.members_sectors_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.members_sectors_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.members_sectors_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.members_sectors_lnk enable row level security;
alter table public.members_sectors_lnk force row level security;
create policy members_sectors_lnk_own on public.members_sectors_lnk as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy members_sectors_staff on public.members_sectors_lnk for all to ortak_staff using (true) with check (( SELECT app.is_staff() AS is_staff));
create policy members_sectors_system on public.members_sectors_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.members_sectors_lnk to ortak_staff;

create table public.notes (
  id integer default nextval('public.notes_id_seq'::regclass) not null,
  document_id character varying(255),
  resource character varying(255),
  record integer,
  member_id integer,
  company_id integer,
  author_id integer,
  body text,
  text text,
  pinned boolean,
  remind_at timestamp(6) without time zone,
  remind_id integer,
  portal_visible boolean,
  source character varying(255),
  person_id integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint notes_pkey PRIMARY KEY (id),
  constraint notes_member_given CHECK ((member_id IS NOT NULL)),
  constraint notes_target_given CHECK (((resource IS NOT NULL) AND (record IS NOT NULL))),
  constraint notes_written_by CHECK ((((source)::text IS DISTINCT FROM 'portal'::text) OR (author_id IS NULL))),
  constraint notes_author_id_fk FOREIGN KEY (author_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint notes_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint notes_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint notes_member_of FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint notes_person_id_fk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE SET NULL,
  constraint notes_remind_id_fk FOREIGN KEY (remind_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint notes_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX notes_author_id_fk ON public.notes USING btree (author_id);
CREATE INDEX notes_company_id_fk ON public.notes USING btree (company_id);
CREATE INDEX notes_created_by_id_fk ON public.notes USING btree (created_by_id);
CREATE INDEX notes_documents_idx ON public.notes USING btree (document_id, locale, published_at);
CREATE INDEX notes_member ON public.notes USING btree (member_id, created_at DESC, id DESC);
CREATE INDEX notes_member_id_fk ON public.notes USING btree (member_id);
CREATE INDEX notes_person ON public.notes USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX notes_person_id_fk ON public.notes USING btree (person_id);
CREATE INDEX notes_remind_id_fk ON public.notes USING btree (remind_id);
CREATE INDEX notes_search ON public.notes USING gin (app.fold("left"(text, 2000)) public.gin_trgm_ops);
CREATE INDEX notes_target ON public.notes USING btree (resource, record, id);
CREATE INDEX notes_updated_by_id_fk ON public.notes USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.notes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.notes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.notes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.notes FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER notes_belong BEFORE INSERT ON public.notes FOR EACH ROW WHEN (((new.member_id IS NULL) AND ((new.resource)::text = 'members'::text))) EXECUTE FUNCTION ortak.note_of_member();
CREATE TRIGGER notes_from_portal AFTER INSERT ON public.notes REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ortak.tell_of_portal_notes();
CREATE TRIGGER notes_guard BEFORE DELETE OR UPDATE OF body, text, pinned, remind_at, remind_id, author_id ON public.notes FOR EACH ROW EXECUTE FUNCTION ortak.guard_author();
CREATE TRIGGER notes_hang BEFORE INSERT OR UPDATE OF member_id ON public.notes FOR EACH ROW EXECUTE FUNCTION ortak.hang_on_member();
CREATE TRIGGER notes_shared_told AFTER UPDATE ON public.notes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portal.tell_of_notes();
CREATE TRIGGER notes_told AFTER INSERT ON public.notes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portal.tell_of_notes();
alter table public.notes enable row level security;
alter table public.notes force row level security;
create policy notes_own on public.notes as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy notes_portal on public.notes for select to ortak_portal using (((portal_visible OR ((source)::text = 'portal'::text)) AND (member_id = ANY (( SELECT app.members() AS members)::integer[])) AND ((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) OR (person_id = ( SELECT app.person() AS person)) OR (((resource)::text = 'people'::text) AND (record = ( SELECT app.person() AS person))) OR (((resource)::text = 'units'::text) AND (( SELECT app.scope() AS scope) = 'unit'::text) AND (record = ANY (( SELECT app.units() AS units)::integer[]))) OR (((resource)::text = 'subscriptions'::text) AND (EXISTS ( SELECT
   FROM public.subscriptions s
  WHERE (s.id = notes.record)))))));
create policy notes_portal_write on public.notes for insert to ortak_portal with check ((( SELECT app.may('notes:create'::text) AS may) AND ((source)::text = 'portal'::text) AND portal_visible AND (person_id = ( SELECT app.person() AS person)) AND (author_id IS NULL) AND (remind_at IS NULL) AND (remind_id IS NULL) AND (NOT COALESCE(pinned, false)) AND (member_id = ANY (( SELECT app.members() AS members)::integer[])) AND ((((resource)::text = 'members'::text) AND (record = member_id) AND (company_id IS NULL)) OR (((resource)::text = 'units'::text) AND (company_id IS NULL) AND (EXISTS ( SELECT
   FROM public.units u
  WHERE ((u.id = notes.record) AND (u.member_id = notes.member_id))))) OR (((resource)::text = 'subscriptions'::text) AND (EXISTS ( SELECT
   FROM public.subscriptions s
  WHERE ((s.id = notes.record) AND (s.member_id = notes.member_id) AND (s.company_id = notes.company_id))))))));
create policy notes_staff on public.notes for all to ortak_staff using ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[])))) with check ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
create policy notes_system on public.notes for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy notes_viewer on public.notes as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant delete, insert, select, update on public.notes to ortak_staff;
grant insert on public.notes to ortak_portal;

create table public.notes_mentions_lnk (
  id integer default nextval('public.notes_mentions_lnk_id_seq'::regclass) not null,
  note_id integer,
  user_id integer,
  user_ord double precision,
  constraint notes_mentions_lnk_pkey PRIMARY KEY (id),
  constraint notes_mentions_lnk_uq UNIQUE (note_id, user_id),
  constraint notes_mentions_lnk_fk FOREIGN KEY (note_id) REFERENCES public.notes(id) ON DELETE CASCADE,
  constraint notes_mentions_lnk_ifk FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE CASCADE
);
CREATE INDEX notes_mentions_lnk_fk ON public.notes_mentions_lnk USING btree (note_id);
CREATE INDEX notes_mentions_lnk_ifk ON public.notes_mentions_lnk USING btree (user_id);
CREATE INDEX notes_mentions_lnk_ofk ON public.notes_mentions_lnk USING btree (user_ord);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.notes_mentions_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.notes_mentions_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.notes_mentions_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.notes_mentions_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.notes_mentions_lnk enable row level security;
alter table public.notes_mentions_lnk force row level security;
create policy notes_mentions_lnk_own on public.notes_mentions_lnk as restrictive for all to ortak_staff_own using ((EXISTS ( SELECT
   FROM public.notes o
  WHERE (o.id = notes_mentions_lnk.note_id)))) with check ((EXISTS ( SELECT
   FROM public.notes o
  WHERE (o.id = notes_mentions_lnk.note_id))));
create policy notes_mentions_lnk_staff on public.notes_mentions_lnk for all to ortak_staff using ((EXISTS ( SELECT
   FROM public.notes o
  WHERE (o.id = notes_mentions_lnk.note_id)))) with check ((EXISTS ( SELECT
   FROM public.notes o
  WHERE (o.id = notes_mentions_lnk.note_id))));
create policy notes_mentions_lnk_system on public.notes_mentions_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.notes_mentions_lnk to ortak_staff;

create table public.own_data_rules (
  id integer default nextval('public.own_data_rules_id_seq'::regclass) not null,
  document_id character varying(255),
  resource character varying(255),
  field character varying(255),
  mode character varying(255),
  "order" integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint own_data_rules_pkey PRIMARY KEY (id),
  constraint own_data_rules_once UNIQUE (resource, field),
  constraint own_data_rules_given CHECK (((resource IS NOT NULL) AND (field IS NOT NULL) AND ((mode)::text = ANY ((ARRAY['direct'::character varying, 'request'::character varying, 'closed'::character varying])::text[])))),
  constraint own_data_rules_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint own_data_rules_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX own_data_rules_created_by_id_fk ON public.own_data_rules USING btree (created_by_id);
CREATE INDEX own_data_rules_documents_idx ON public.own_data_rules USING btree (document_id, locale, published_at);
CREATE INDEX own_data_rules_updated_by_id_fk ON public.own_data_rules USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.own_data_rules REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.own_data_rules REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.own_data_rules REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.own_data_rules FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.own_data_rules enable row level security;
alter table public.own_data_rules force row level security;
create policy own_data_rules_administrator on public.own_data_rules for update to ortak_staff using (( SELECT app.is_administrator() AS is_administrator)) with check (( SELECT app.is_administrator() AS is_administrator));
create policy own_data_rules_staff on public.own_data_rules for select to ortak_staff using (( SELECT app.is_staff() AS is_staff));
create policy own_data_rules_system on public.own_data_rules for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy own_data_rules_told on public.own_data_rules for select to ortak using ((( SELECT app.actor() AS actor) = 'portal'::text));
grant select, update on public.own_data_rules to ortak_staff;

create table public.pages (
  id integer default nextval('public.pages_id_seq'::regclass) not null,
  document_id character varying(255),
  kind character varying(255),
  slug character varying(255),
  status character varying(255),
  texts jsonb,
  text text,
  published_from date,
  published_until date,
  pinned boolean,
  "order" integer,
  company_id integer,
  member_kind character varying(255),
  author_id integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint pages_pkey PRIMARY KEY (id),
  constraint pages_slug_unique UNIQUE (slug),
  constraint pages_days CHECK ((published_from <= published_until)),
  constraint pages_given CHECK (((kind IS NOT NULL) AND (slug IS NOT NULL) AND (status IS NOT NULL) AND (texts IS NOT NULL) AND (pinned IS NOT NULL))),
  constraint pages_author_id_fk FOREIGN KEY (author_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint pages_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint pages_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint pages_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX pages_author_id_fk ON public.pages USING btree (author_id);
CREATE INDEX pages_company_id_fk ON public.pages USING btree (company_id);
CREATE INDEX pages_created_by_id_fk ON public.pages USING btree (created_by_id);
CREATE INDEX pages_documents_idx ON public.pages USING btree (document_id, locale, published_at);
CREATE INDEX pages_order ON public.pages USING btree (pinned DESC, published_from DESC, id DESC);
CREATE INDEX pages_search ON public.pages USING gin (app.fold("left"(text, 4000)) public.gin_trgm_ops);
CREATE INDEX pages_updated_by_id_fk ON public.pages USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.pages REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.pages REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.pages REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.pages FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.pages enable row level security;
alter table public.pages force row level security;
create policy pages_portal on public.pages for select to ortak_portal using ((id = ANY (( SELECT portal.visible_pages() AS visible_pages)::integer[])));
create policy pages_staff on public.pages for all to ortak_staff using ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[])))) with check ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
create policy pages_system on public.pages for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy pages_viewer on public.pages as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant delete, insert, select, update on public.pages to ortak_staff;

create table public.pages_categories_lnk (
  id integer default nextval('public.pages_categories_lnk_id_seq'::regclass) not null,
  page_id integer,
  category_id integer,
  category_ord double precision,
  constraint pages_categories_lnk_pkey PRIMARY KEY (id),
  constraint pages_categories_lnk_uq UNIQUE (page_id, category_id),
  constraint pages_categories_kept FOREIGN KEY (category_id) REFERENCES public.categories(id) ON DELETE RESTRICT,
  constraint pages_categories_lnk_fk FOREIGN KEY (page_id) REFERENCES public.pages(id) ON DELETE CASCADE
);
CREATE INDEX pages_categories_lnk_fk ON public.pages_categories_lnk USING btree (page_id);
CREATE INDEX pages_categories_lnk_ifk ON public.pages_categories_lnk USING btree (category_id);
CREATE INDEX pages_categories_lnk_ofk ON public.pages_categories_lnk USING btree (category_ord);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.pages_categories_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.pages_categories_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.pages_categories_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.pages_categories_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.pages_categories_lnk enable row level security;
alter table public.pages_categories_lnk force row level security;
create policy pages_categories_lnk_staff on public.pages_categories_lnk for all to ortak_staff using ((EXISTS ( SELECT
   FROM public.pages o
  WHERE (o.id = pages_categories_lnk.page_id)))) with check ((EXISTS ( SELECT
   FROM public.pages o
  WHERE (o.id = pages_categories_lnk.page_id))));
create policy pages_categories_lnk_system on public.pages_categories_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.pages_categories_lnk to ortak_staff;

create table public.pages_members_lnk (
  id integer default nextval('public.pages_members_lnk_id_seq'::regclass) not null,
  page_id integer,
  member_id integer,
  member_ord double precision,
  constraint pages_members_lnk_pkey PRIMARY KEY (id),
  constraint pages_members_lnk_uq UNIQUE (page_id, member_id),
  constraint pages_members_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE RESTRICT,
  constraint pages_members_lnk_fk FOREIGN KEY (page_id) REFERENCES public.pages(id) ON DELETE CASCADE
);
CREATE INDEX pages_members_lnk_fk ON public.pages_members_lnk USING btree (page_id);
CREATE INDEX pages_members_lnk_ifk ON public.pages_members_lnk USING btree (member_id);
CREATE INDEX pages_members_lnk_ofk ON public.pages_members_lnk USING btree (member_ord);
CREATE INDEX pages_members_member ON public.pages_members_lnk USING btree (member_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.pages_members_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.pages_members_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.pages_members_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.pages_members_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.pages_members_lnk enable row level security;
alter table public.pages_members_lnk force row level security;
create policy pages_members_lnk_own on public.pages_members_lnk as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy pages_members_lnk_staff on public.pages_members_lnk for all to ortak_staff using ((EXISTS ( SELECT
   FROM public.pages o
  WHERE (o.id = pages_members_lnk.page_id)))) with check ((EXISTS ( SELECT
   FROM public.pages o
  WHERE (o.id = pages_members_lnk.page_id))));
create policy pages_members_lnk_system on public.pages_members_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.pages_members_lnk to ortak_staff;

create table public.pages_people_lnk (
  id integer default nextval('public.pages_people_lnk_id_seq'::regclass) not null,
  page_id integer,
  person_id integer,
  person_ord double precision,
  constraint pages_people_lnk_pkey PRIMARY KEY (id),
  constraint pages_people_lnk_uq UNIQUE (page_id, person_id),
  constraint pages_people_kept FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE RESTRICT,
  constraint pages_people_lnk_fk FOREIGN KEY (page_id) REFERENCES public.pages(id) ON DELETE CASCADE
);
CREATE INDEX pages_people_lnk_fk ON public.pages_people_lnk USING btree (page_id);
CREATE INDEX pages_people_lnk_ifk ON public.pages_people_lnk USING btree (person_id);
CREATE INDEX pages_people_lnk_ofk ON public.pages_people_lnk USING btree (person_ord);
CREATE INDEX pages_people_person ON public.pages_people_lnk USING btree (person_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.pages_people_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.pages_people_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.pages_people_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.pages_people_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.pages_people_lnk enable row level security;
alter table public.pages_people_lnk force row level security;
create policy pages_people_lnk_own on public.pages_people_lnk as restrictive for all to ortak_staff_own using ((EXISTS ( SELECT
   FROM public.people o
  WHERE (o.id = pages_people_lnk.person_id)))) with check ((EXISTS ( SELECT
   FROM public.people o
  WHERE (o.id = pages_people_lnk.person_id))));
create policy pages_people_lnk_staff on public.pages_people_lnk for all to ortak_staff using ((EXISTS ( SELECT
   FROM public.pages o
  WHERE (o.id = pages_people_lnk.page_id)))) with check ((EXISTS ( SELECT
   FROM public.pages o
  WHERE (o.id = pages_people_lnk.page_id))));
create policy pages_people_lnk_system on public.pages_people_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.pages_people_lnk to ortak_staff;

create table public.pages_profiles_lnk (
  id integer default nextval('public.pages_profiles_lnk_id_seq'::regclass) not null,
  page_id integer,
  portal_profile_id integer,
  portal_profile_ord double precision,
  constraint pages_profiles_lnk_pkey PRIMARY KEY (id),
  constraint pages_profiles_lnk_uq UNIQUE (page_id, portal_profile_id),
  constraint pages_profiles_kept FOREIGN KEY (portal_profile_id) REFERENCES public.portal_profiles(id) ON DELETE RESTRICT,
  constraint pages_profiles_lnk_fk FOREIGN KEY (page_id) REFERENCES public.pages(id) ON DELETE CASCADE
);
CREATE INDEX pages_profiles_lnk_fk ON public.pages_profiles_lnk USING btree (page_id);
CREATE INDEX pages_profiles_lnk_ifk ON public.pages_profiles_lnk USING btree (portal_profile_id);
CREATE INDEX pages_profiles_lnk_ofk ON public.pages_profiles_lnk USING btree (portal_profile_ord);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.pages_profiles_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.pages_profiles_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.pages_profiles_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.pages_profiles_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.pages_profiles_lnk enable row level security;
alter table public.pages_profiles_lnk force row level security;
create policy pages_profiles_lnk_staff on public.pages_profiles_lnk for all to ortak_staff using ((EXISTS ( SELECT
   FROM public.pages o
  WHERE (o.id = pages_profiles_lnk.page_id)))) with check ((EXISTS ( SELECT
   FROM public.pages o
  WHERE (o.id = pages_profiles_lnk.page_id))));
create policy pages_profiles_lnk_system on public.pages_profiles_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.pages_profiles_lnk to ortak_staff;

create table public.payment_allocations (
  id integer default nextval('public.payment_allocations_id_seq'::regclass) not null,
  document_id character varying(255),
  payment_id integer,
  credit_note_id integer,
  invoice_id integer,
  company_id integer,
  member_id integer,
  amount bigint,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint payment_allocations_pkey PRIMARY KEY (id),
  constraint payment_allocations_complete CHECK (((invoice_id IS NOT NULL) AND (company_id IS NOT NULL) AND (member_id IS NOT NULL) AND (amount > 0))),
  constraint payment_allocations_one_source CHECK (((payment_id IS NULL) <> (credit_note_id IS NULL))),
  constraint payment_allocations_company_id_fk FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE SET NULL,
  constraint payment_allocations_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint payment_allocations_credit_note_id_fk FOREIGN KEY (credit_note_id) REFERENCES public.invoices(id) ON DELETE SET NULL,
  constraint payment_allocations_invoice_kept FOREIGN KEY (invoice_id) REFERENCES public.invoices(id) ON DELETE RESTRICT,
  constraint payment_allocations_member_id_fk FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE SET NULL,
  constraint payment_allocations_payment_kept FOREIGN KEY (payment_id) REFERENCES public.payments(id) ON DELETE RESTRICT,
  constraint payment_allocations_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX payment_allocations_company_id_fk ON public.payment_allocations USING btree (company_id);
CREATE INDEX payment_allocations_created_by_id_fk ON public.payment_allocations USING btree (created_by_id);
CREATE INDEX payment_allocations_credit_note_id_fk ON public.payment_allocations USING btree (credit_note_id);
CREATE INDEX payment_allocations_documents_idx ON public.payment_allocations USING btree (document_id, locale, published_at);
CREATE INDEX payment_allocations_invoice_id_fk ON public.payment_allocations USING btree (invoice_id);
CREATE INDEX payment_allocations_member_id_fk ON public.payment_allocations USING btree (member_id);
CREATE INDEX payment_allocations_payment_id_fk ON public.payment_allocations USING btree (payment_id);
CREATE INDEX payment_allocations_updated_by_id_fk ON public.payment_allocations USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.payment_allocations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.payment_allocations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.payment_allocations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.payment_allocations FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER payment_allocations_added AFTER INSERT ON public.payment_allocations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION billing.keep_open();
CREATE TRIGGER payment_allocations_fixed BEFORE UPDATE OF payment_id, credit_note_id, invoice_id, amount ON public.payment_allocations FOR EACH ROW EXECUTE FUNCTION billing.refuse_allocation_change();
CREATE TRIGGER payment_allocations_removed AFTER DELETE ON public.payment_allocations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION billing.keep_open();
alter table public.payment_allocations enable row level security;
alter table public.payment_allocations force row level security;
create policy payment_allocations_own on public.payment_allocations as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy payment_allocations_portal on public.payment_allocations for select to ortak_portal using (((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) AND (member_id = ANY (( SELECT app.members() AS members)::integer[]))));
create policy payment_allocations_staff on public.payment_allocations for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy payment_allocations_system on public.payment_allocations for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy payment_allocations_viewer on public.payment_allocations as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant delete, insert, select on public.payment_allocations to ortak_staff;

create table public.payment_cards (
  id integer default nextval('public.payment_cards_id_seq'::regclass) not null,
  document_id character varying(255),
  member_id integer,
  company_id integer,
  brand character varying(255),
  last_4 character varying(255),
  holder character varying(255),
  expiry_month integer,
  expiry_year integer,
  status character varying(255),
  "default" boolean,
  label character varying(255),
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint payment_cards_pkey PRIMARY KEY (id),
  constraint payment_cards_brand_given CHECK ((brand IS NOT NULL)),
  constraint payment_cards_company_given CHECK ((company_id IS NOT NULL)),
  constraint payment_cards_expiry_real CHECK ((((expiry_month >= 1) AND (expiry_month <= 12)) AND (expiry_month IS NOT NULL) AND ((expiry_year >= 2000) AND (expiry_year <= 2200)) AND (expiry_year IS NOT NULL))),
  constraint payment_cards_last4_digits CHECK ((((last_4)::text ~ '^[0-9]{4}$'::text) AND (last_4 IS NOT NULL))),
  constraint payment_cards_member_given CHECK ((member_id IS NOT NULL)),
  constraint payment_cards_status_known CHECK (((status IS NOT NULL) AND ((status)::text = ANY ((ARRAY['active'::character varying, 'blocked'::character varying, 'closed'::character varying])::text[])))),
  constraint payment_cards_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint payment_cards_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint payment_cards_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE RESTRICT,
  constraint payment_cards_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX payment_cards_company_id_fk ON public.payment_cards USING btree (company_id);
CREATE INDEX payment_cards_created_by_id_fk ON public.payment_cards USING btree (created_by_id);
CREATE INDEX payment_cards_documents_idx ON public.payment_cards USING btree (document_id, locale, published_at);
CREATE INDEX payment_cards_member_id_fk ON public.payment_cards USING btree (member_id);
CREATE UNIQUE INDEX payment_cards_one_default ON public.payment_cards USING btree (member_id, company_id) WHERE "default";
CREATE INDEX payment_cards_search ON public.payment_cards USING gin (app.fold((((((holder)::text || ' '::text) || (last_4)::text) || ' '::text) || (COALESCE(label, ''::character varying))::text)) public.gin_trgm_ops);
CREATE INDEX payment_cards_updated_by_id_fk ON public.payment_cards USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.payment_cards REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.payment_cards REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.payment_cards REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.payment_cards FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER payment_cards_keep BEFORE UPDATE ON public.payment_cards FOR EACH ROW EXECUTE FUNCTION vault.keep_payment_card();
alter table public.payment_cards enable row level security;
alter table public.payment_cards force row level security;
create policy payment_cards_own on public.payment_cards as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy payment_cards_staff on public.payment_cards for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy payment_cards_system on public.payment_cards for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.payment_cards to ortak_staff;

create table public.payments (
  id integer default nextval('public.payments_id_seq'::regclass) not null,
  document_id character varying(255),
  account_id integer,
  company_id integer,
  member_id integer,
  date date,
  amount bigint,
  currency character varying(255),
  method character varying(255),
  reference character varying(255),
  open bigint,
  note text,
  extra jsonb,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint payments_pkey PRIMARY KEY (id),
  constraint payments_account_given CHECK (((account_id IS NOT NULL) AND (company_id IS NOT NULL) AND (member_id IS NOT NULL))),
  constraint payments_amount_positive CHECK (((amount IS NOT NULL) AND (amount > 0))),
  constraint payments_open_within_amount CHECK (((open IS NOT NULL) AND ((open >= 0) AND (open <= amount)))),
  constraint payments_account_identity FOREIGN KEY (account_id, company_id, member_id) REFERENCES public.accounts(id, company_id, member_id) ON DELETE RESTRICT,
  constraint payments_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint payments_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX payments_account_id_fk ON public.payments USING btree (account_id);
CREATE INDEX payments_company_id_fk ON public.payments USING btree (company_id);
CREATE INDEX payments_created_by_id_fk ON public.payments USING btree (created_by_id);
CREATE INDEX payments_documents_idx ON public.payments USING btree (document_id, locale, published_at);
CREATE INDEX payments_latest ON public.payments USING btree (date DESC NULLS LAST, id DESC);
CREATE INDEX payments_member ON public.payments USING btree (member_id, created_at DESC, id DESC);
CREATE INDEX payments_member_id_fk ON public.payments USING btree (member_id);
CREATE INDEX payments_updated_by_id_fk ON public.payments USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.payments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.payments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.payments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.payments FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER payments_freeze BEFORE DELETE OR UPDATE ON public.payments FOR EACH ROW EXECUTE FUNCTION billing.freeze_payment();
CREATE TRIGGER payments_told AFTER INSERT ON public.payments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portal.tell_of_payments();
alter table public.payments enable row level security;
alter table public.payments force row level security;
create policy payments_extra on public.payments for select to ortak using (((( SELECT app.actor() AS actor) = 'portal'::text) AND ((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) AND (member_id = ANY (( SELECT app.members() AS members)::integer[])))));
create policy payments_own on public.payments as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy payments_portal on public.payments for select to ortak_portal using (((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) AND (member_id = ANY (( SELECT app.members() AS members)::integer[]))));
create policy payments_staff on public.payments for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy payments_system on public.payments for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy payments_viewer on public.payments as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant insert, select, update on public.payments to ortak_staff;

create table public.people (
  id integer default nextval('public.people_id_seq'::regclass) not null,
  document_id character varying(255),
  member_id integer,
  unit_id integer,
  individual_id integer,
  first_name character varying(255),
  last_name character varying(255),
  title character varying(255),
  email character varying(255),
  mobile character varying(255),
  phone character varying(255),
  language character varying(255),
  manager_id integer,
  portal jsonb,
  extra jsonb,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  search_text text generated always as (app.fold((((((((first_name)::text || ' '::text) || (last_name)::text) || ' '::text) || (COALESCE(email, ''::character varying))::text) || ' '::text) || (COALESCE(mobile, ''::character varying))::text))) stored,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_of_member UNIQUE (member_id, id),
  constraint people_own_person EXCLUDE USING btree (member_id WITH =) WHERE ((individual_id = member_id)) DEFERRABLE INITIALLY DEFERRED,
  constraint people_manager_other CHECK ((manager_id <> id)),
  constraint people_member_given CHECK ((member_id IS NOT NULL)),
  constraint people_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint people_individual_kept FOREIGN KEY (individual_id) REFERENCES public.members(id) ON DELETE RESTRICT,
  constraint people_manager_of_member FOREIGN KEY (member_id, manager_id) REFERENCES public.people(member_id, id) ON DELETE RESTRICT,
  constraint people_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE RESTRICT,
  constraint people_unit_of_member FOREIGN KEY (member_id, unit_id) REFERENCES public.units(member_id, id) ON DELETE RESTRICT,
  constraint people_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX people_created_by_id_fk ON public.people USING btree (created_by_id);
CREATE INDEX people_documents_idx ON public.people USING btree (document_id, locale, published_at);
CREATE INDEX people_email ON public.people USING btree (lower((email)::text)) WHERE ((email)::text <> ''::text);
CREATE INDEX people_individual ON public.people USING btree (individual_id) WHERE (individual_id IS NOT NULL);
CREATE INDEX people_individual_id_fk ON public.people USING btree (individual_id);
CREATE INDEX people_last_name_search ON public.people USING btree (last_name, id) INCLUDE (search_text);
CREATE INDEX people_manager_id_fk ON public.people USING btree (manager_id);
CREATE INDEX people_member ON public.people USING btree (member_id);
CREATE INDEX people_member_id_fk ON public.people USING btree (member_id);
CREATE INDEX people_mobile ON public.people USING btree (mobile) WHERE ((mobile)::text <> ''::text);
CREATE INDEX people_phone ON public.people USING btree (phone) WHERE ((phone)::text <> ''::text);
CREATE INDEX people_portal_profile ON public.people USING btree (((portal ->> 'profile'::text))) WHERE (portal ? 'profile'::text);
CREATE INDEX people_search_text ON public.people USING gin (search_text public.gin_trgm_ops);
CREATE INDEX people_unit ON public.people USING btree (unit_id);
CREATE INDEX people_unit_id_fk ON public.people USING btree (unit_id);
CREATE INDEX people_updated_by_id_fk ON public.people USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.people REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.people REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.people REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.people FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER follow_record AFTER UPDATE OF member_id ON public.people FOR EACH ROW WHEN ((old.member_id IS DISTINCT FROM new.member_id)) EXECUTE FUNCTION ortak.follow_record();
CREATE TRIGGER leave_to_member AFTER DELETE ON public.people REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ortak.leave_to_member();
CREATE TRIGGER people_added_no_circle AFTER INSERT ON public.people REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ortak.refuse_new_circle('manager_id');
CREATE TRIGGER people_confined BEFORE INSERT OR UPDATE ON public.people FOR EACH ROW EXECUTE FUNCTION ortak.confine_portal_people();
CREATE TRIGGER people_human BEFORE INSERT OR UPDATE OF member_id, individual_id ON public.people FOR EACH ROW EXECUTE FUNCTION ortak.name_human();
CREATE TRIGGER people_moved_no_circle AFTER UPDATE ON public.people FOR EACH ROW WHEN (((new.manager_id IS NOT NULL) AND (new.manager_id IS DISTINCT FROM old.manager_id))) EXECUTE FUNCTION ortak.refuse_circle('manager_id');
CREATE TRIGGER people_portal_extra BEFORE INSERT OR UPDATE OF extra ON public.people FOR EACH ROW EXECUTE FUNCTION ortak.confine_portal_extra();
CREATE TRIGGER people_renamed AFTER UPDATE OF first_name, last_name ON public.people FOR EACH ROW WHEN (((pg_trigger_depth() = 0) AND (new.individual_id IS NOT NULL) AND (((new.first_name)::text IS DISTINCT FROM (old.first_name)::text) OR ((new.last_name)::text IS DISTINCT FROM (old.last_name)::text)))) EXECUTE FUNCTION ortak.rename_human();
alter table public.people enable row level security;
alter table public.people force row level security;
create policy people_extra on public.people for select to ortak using (((( SELECT app.actor() AS actor) = 'portal'::text) AND ((id = ( SELECT app.person() AS person)) OR (member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR (unit_id = ANY (( SELECT app.own_units() AS own_units)::integer[])))));
create policy people_managed on public.people for select to ortak using (((( SELECT app.actor() AS actor) = 'portal'::text) AND ( SELECT app.may('people:edit'::text) AS may) AND ((member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR (unit_id = ANY (( SELECT app.own_units() AS own_units)::integer[])))));
create policy people_own on public.people as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy people_portal on public.people for select to ortak_portal using (((id = ( SELECT app.person() AS person)) OR (member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR (unit_id = ANY (( SELECT app.own_units() AS own_units)::integer[]))));
create policy people_portal_add on public.people for insert to ortak_portal with check ((( SELECT app.may('people:create'::text) AS may) AND ((member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR (unit_id = ANY (( SELECT app.own_units() AS own_units)::integer[])))));
create policy people_portal_edit on public.people for update to ortak_portal using ((( SELECT app.may('people:edit'::text) AS may) AND ((member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR (unit_id = ANY (( SELECT app.own_units() AS own_units)::integer[]))))) with check ((( SELECT app.may('people:edit'::text) AS may) AND ((member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR (unit_id = ANY (( SELECT app.own_units() AS own_units)::integer[])))));
create policy people_portal_own on public.people for update to ortak_portal using ((id = ( SELECT app.person() AS person))) with check ((id = ( SELECT app.person() AS person)));
create policy people_renamed on public.people for all to ortak using ((( SELECT app.actor() AS actor) = 'staff'::text)) with check ((( SELECT app.actor() AS actor) = 'staff'::text));
create policy people_staff on public.people for all to ortak_staff using (true) with check (( SELECT app.is_staff() AS is_staff));
create policy people_system on public.people for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.people to ortak_staff;

create table public.plan_items (
  id integer default nextval('public.plan_items_id_seq'::regclass) not null,
  document_id character varying(255),
  subscription_id integer,
  company_id integer,
  member_id integer,
  slot date,
  status character varying(255),
  issue_date date,
  period_start date,
  period_end date,
  lines jsonb,
  payment_method character varying(255),
  note text,
  invoice_id integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint plan_items_pkey PRIMARY KEY (id),
  constraint plan_items_slot_once UNIQUE (subscription_id, slot),
  constraint plan_items_added_complete CHECK (((slot IS NOT NULL) OR ((issue_date IS NOT NULL) AND (lines IS NOT NULL)))),
  constraint plan_items_invoiced_locked CHECK ((((status)::text = 'invoiced'::text) = (invoice_id IS NOT NULL))),
  constraint plan_items_of_subscription CHECK (((subscription_id IS NOT NULL) AND (company_id IS NOT NULL) AND (member_id IS NOT NULL))),
  constraint plan_items_status_known CHECK (((status IS NOT NULL) AND ((status)::text = ANY ((ARRAY['planned'::character varying, 'skipped'::character varying, 'invoiced'::character varying])::text[])))),
  constraint plan_items_company_id_fk FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE SET NULL,
  constraint plan_items_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint plan_items_invoice_id_fk FOREIGN KEY (invoice_id) REFERENCES public.invoices(id) ON DELETE SET NULL,
  constraint plan_items_member_id_fk FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE SET NULL,
  constraint plan_items_subscription_id_fk FOREIGN KEY (subscription_id) REFERENCES public.subscriptions(id) ON DELETE SET NULL,
  constraint plan_items_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX plan_items_company_id_fk ON public.plan_items USING btree (company_id);
CREATE INDEX plan_items_created_by_id_fk ON public.plan_items USING btree (created_by_id);
CREATE INDEX plan_items_documents_idx ON public.plan_items USING btree (document_id, locale, published_at);
CREATE INDEX plan_items_invoice_id_fk ON public.plan_items USING btree (invoice_id);
CREATE INDEX plan_items_member_id_fk ON public.plan_items USING btree (member_id);
CREATE INDEX plan_items_subscription_id_fk ON public.plan_items USING btree (subscription_id);
CREATE INDEX plan_items_updated_by_id_fk ON public.plan_items USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.plan_items REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.plan_items REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.plan_items REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.plan_items FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER plan_items_added AFTER INSERT ON public.plan_items REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION billing.look_again();
CREATE TRIGGER plan_items_changed AFTER UPDATE ON public.plan_items REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION billing.look_again();
CREATE TRIGGER plan_items_keep BEFORE INSERT OR UPDATE OF subscription_id, company_id, member_id ON public.plan_items FOR EACH ROW EXECUTE FUNCTION billing.keep_part_of_subscription();
CREATE TRIGGER plan_items_locked BEFORE DELETE OR UPDATE ON public.plan_items FOR EACH ROW EXECUTE FUNCTION billing.refuse_locked_item();
CREATE TRIGGER plan_items_removed AFTER DELETE ON public.plan_items REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION billing.look_again();
alter table public.plan_items enable row level security;
alter table public.plan_items force row level security;
create policy plan_items_own on public.plan_items as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy plan_items_staff on public.plan_items for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy plan_items_system on public.plan_items for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.plan_items to ortak_staff;

create table public.portal_profiles (
  id integer default nextval('public.portal_profiles_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  labels jsonb,
  scope character varying(255),
  rights jsonb,
  offered boolean,
  "order" integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint portal_profiles_pkey PRIMARY KEY (id),
  constraint portal_profiles_name_given CHECK (((name IS NOT NULL) AND ((name)::text <> ''::text))),
  constraint portal_profiles_rights_object CHECK (((rights IS NULL) OR (jsonb_typeof(rights) = ANY (ARRAY['object'::text, 'null'::text])))),
  constraint portal_profiles_scope_known CHECK (((scope IS NOT NULL) AND ((scope)::text = ANY ((ARRAY['own'::character varying, 'unit'::character varying, 'member'::character varying, 'group'::character varying])::text[])))),
  constraint portal_profiles_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint portal_profiles_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX portal_profiles_created_by_id_fk ON public.portal_profiles USING btree (created_by_id);
CREATE INDEX portal_profiles_documents_idx ON public.portal_profiles USING btree (document_id, locale, published_at);
CREATE INDEX portal_profiles_updated_by_id_fk ON public.portal_profiles USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.portal_profiles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.portal_profiles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.portal_profiles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.portal_profiles FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.portal_profiles enable row level security;
alter table public.portal_profiles force row level security;
create policy portal_profiles_administrator on public.portal_profiles for all to ortak_staff using (( SELECT app.is_administrator() AS is_administrator)) with check (( SELECT app.is_administrator() AS is_administrator));
create policy portal_profiles_known on public.portal_profiles for select to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL));
create policy portal_profiles_portal on public.portal_profiles for select to ortak_portal using ((offered AND ( SELECT app.may('people:edit'::text) AS may)));
create policy portal_profiles_staff on public.portal_profiles for select to ortak_staff using (( SELECT app.is_staff() AS is_staff));
create policy portal_profiles_system on public.portal_profiles for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.portal_profiles to ortak_staff;

create table public.products (
  id integer default nextval('public.products_id_seq'::regclass) not null,
  document_id character varying(255),
  code character varying(255),
  name character varying(255),
  labels jsonb,
  measure character varying(255),
  unit_price character varying(255),
  currency character varying(255),
  tax_rate character varying(255),
  active boolean,
  extra jsonb,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint products_pkey PRIMARY KEY (id),
  constraint products_code_unique UNIQUE (code),
  constraint products_code_given CHECK (((code IS NOT NULL) AND ((code)::text <> ''::text))),
  constraint products_tax_rate_decimal CHECK (((tax_rate)::text ~ '^[0-9]+([.][0-9]+)?$'::text)),
  constraint products_unit_price_decimal CHECK (((unit_price)::text ~ '^-?[0-9]+([.][0-9]+)?$'::text)),
  constraint products_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint products_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX products_created_by_id_fk ON public.products USING btree (created_by_id);
CREATE INDEX products_documents_idx ON public.products USING btree (document_id, locale, published_at);
CREATE INDEX products_updated_by_id_fk ON public.products USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.products REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.products REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.products REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.products FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.products enable row level security;
alter table public.products force row level security;
create policy products_extra on public.products for select to ortak using (((( SELECT app.actor() AS actor) = 'portal'::text) AND ( SELECT app.is_portal() AS is_portal)));
create policy products_portal on public.products for select to ortak_portal using (( SELECT app.is_portal() AS is_portal));
create policy products_staff on public.products for all to ortak_staff using (true) with check (( SELECT app.is_staff() AS is_staff));
create policy products_system on public.products for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.products to ortak_staff;

create table public.relationship_kinds (
  id integer default nextval('public.relationship_kinds_id_seq'::regclass) not null,
  document_id character varying(255),
  code character varying(255),
  name character varying(255),
  reverse_name character varying(255),
  labels jsonb,
  reverse_labels jsonb,
  "between" character varying(255),
  "order" integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint relationship_kinds_pkey PRIMARY KEY (id),
  constraint relationship_kinds_code_unique UNIQUE (code),
  constraint relationship_kinds_between_known CHECK ((("between" IS NOT NULL) AND (("between")::text = ANY ((ARRAY['individuals'::character varying, 'anyone'::character varying])::text[])))),
  constraint relationship_kinds_names_given CHECK (((name IS NOT NULL) AND ((name)::text <> ''::text) AND (reverse_name IS NOT NULL) AND ((reverse_name)::text <> ''::text))),
  constraint relationship_kinds_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint relationship_kinds_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX relationship_kinds_created_by_id_fk ON public.relationship_kinds USING btree (created_by_id);
CREATE INDEX relationship_kinds_documents_idx ON public.relationship_kinds USING btree (document_id, locale, published_at);
CREATE INDEX relationship_kinds_updated_by_id_fk ON public.relationship_kinds USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.relationship_kinds REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.relationship_kinds REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.relationship_kinds REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.relationship_kinds FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.relationship_kinds enable row level security;
alter table public.relationship_kinds force row level security;
create policy relationship_kinds_staff on public.relationship_kinds for all to ortak_staff using (true) with check (( SELECT app.is_staff() AS is_staff));
create policy relationship_kinds_system on public.relationship_kinds for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.relationship_kinds to ortak_staff;

create table public.relationships (
  id integer default nextval('public.relationships_id_seq'::regclass) not null,
  document_id character varying(255),
  member_id integer,
  other_id integer,
  kind_id integer,
  start date,
  "end" date,
  note text,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint relationships_pkey PRIMARY KEY (id),
  constraint relationships_given CHECK (((member_id IS NOT NULL) AND (other_id IS NOT NULL) AND (kind_id IS NOT NULL))),
  constraint relationships_not_self CHECK ((member_id <> other_id)),
  constraint relationships_period CHECK (("end" >= start)),
  constraint relationships_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint relationships_kind_kept FOREIGN KEY (kind_id) REFERENCES public.relationship_kinds(id) ON DELETE RESTRICT,
  constraint relationships_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint relationships_other_kept FOREIGN KEY (other_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint relationships_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX relationships_created_by_id_fk ON public.relationships USING btree (created_by_id);
CREATE INDEX relationships_documents_idx ON public.relationships USING btree (document_id, locale, published_at);
CREATE INDEX relationships_kind_id_fk ON public.relationships USING btree (kind_id);
CREATE INDEX relationships_member ON public.relationships USING btree (member_id);
CREATE INDEX relationships_member_id_fk ON public.relationships USING btree (member_id);
CREATE UNIQUE INDEX relationships_once ON public.relationships USING btree (LEAST(member_id, other_id), GREATEST(member_id, other_id), kind_id);
CREATE INDEX relationships_other ON public.relationships USING btree (other_id);
CREATE INDEX relationships_other_id_fk ON public.relationships USING btree (other_id);
CREATE INDEX relationships_updated_by_id_fk ON public.relationships USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.relationships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.relationships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.relationships REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.relationships FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER relationships_check BEFORE INSERT OR UPDATE OF member_id, other_id, kind_id ON public.relationships FOR EACH ROW EXECUTE FUNCTION ortak.check_relationship();
alter table public.relationships enable row level security;
alter table public.relationships force row level security;
create policy relationships_own on public.relationships as restrictive for all to ortak_staff_own using (((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])) OR (other_id = ANY (( SELECT app.own_members() AS own_members)::integer[])))) with check (((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])) OR (other_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))));
create policy relationships_staff on public.relationships for all to ortak_staff using (true) with check (( SELECT app.is_staff() AS is_staff));
create policy relationships_system on public.relationships for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.relationships to ortak_staff;

create table public.reminders (
  id integer default nextval('public.reminders_id_seq'::regclass) not null,
  document_id character varying(255),
  resource character varying(255),
  record integer,
  member_id integer,
  company_id integer,
  kind character varying(255),
  user_id integer,
  author_id integer,
  at timestamp(6) without time zone,
  text character varying(255),
  note_id integer,
  interaction_id integer,
  done boolean,
  mailed_at timestamp(6) without time zone,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint reminders_pkey PRIMARY KEY (id),
  constraint reminders_at_given CHECK ((at IS NOT NULL)),
  constraint reminders_done_given CHECK ((done IS NOT NULL)),
  constraint reminders_member_given CHECK ((member_id IS NOT NULL)),
  constraint reminders_target_given CHECK (((resource IS NOT NULL) AND (record IS NOT NULL))),
  constraint reminders_author_id_fk FOREIGN KEY (author_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint reminders_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint reminders_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint reminders_interaction_of FOREIGN KEY (interaction_id) REFERENCES public.interactions(id) ON DELETE CASCADE,
  constraint reminders_member_of FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint reminders_note_of FOREIGN KEY (note_id) REFERENCES public.notes(id) ON DELETE CASCADE,
  constraint reminders_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint reminders_user_id_fk FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE SET NULL
);
CREATE INDEX reminders_author_id_fk ON public.reminders USING btree (author_id);
CREATE INDEX reminders_company_id_fk ON public.reminders USING btree (company_id);
CREATE INDEX reminders_created_by_id_fk ON public.reminders USING btree (created_by_id);
CREATE INDEX reminders_documents_idx ON public.reminders USING btree (document_id, locale, published_at);
CREATE INDEX reminders_interaction_id_fk ON public.reminders USING btree (interaction_id);
CREATE INDEX reminders_member ON public.reminders USING btree (member_id);
CREATE INDEX reminders_member_id_fk ON public.reminders USING btree (member_id);
CREATE INDEX reminders_note_id_fk ON public.reminders USING btree (note_id);
CREATE INDEX reminders_target ON public.reminders USING btree (resource, record, id);
CREATE INDEX reminders_updated_by_id_fk ON public.reminders USING btree (updated_by_id);
CREATE INDEX reminders_user ON public.reminders USING btree (user_id, at) WHERE (NOT done);
CREATE INDEX reminders_user_id_fk ON public.reminders USING btree (user_id);
CREATE INDEX reminders_waiting ON public.reminders USING btree (at) WHERE ((mailed_at IS NULL) AND (NOT done));
CREATE TRIGGER audit_changed AFTER UPDATE ON public.reminders REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.reminders REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.reminders REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.reminders FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER reminders_hang BEFORE INSERT OR UPDATE OF member_id ON public.reminders FOR EACH ROW EXECUTE FUNCTION ortak.hang_on_member();
alter table public.reminders enable row level security;
alter table public.reminders force row level security;
create policy reminders_own on public.reminders as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy reminders_staff on public.reminders for all to ortak_staff using ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[])))) with check ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
create policy reminders_system on public.reminders for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.reminders to ortak_staff;

create table public.screens (
  id integer default nextval('public.screens_id_seq'::regclass) not null,
  document_id character varying(255),
  entity character varying(255),
  name character varying(255),
  labels jsonb,
  tabs jsonb,
  portal boolean,
  "order" integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint screens_pkey PRIMARY KEY (id),
  constraint screens_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint screens_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX screens_created_by_id_fk ON public.screens USING btree (created_by_id);
CREATE INDEX screens_documents_idx ON public.screens USING btree (document_id, locale, published_at);
CREATE INDEX screens_updated_by_id_fk ON public.screens USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.screens REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.screens REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.screens REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.screens FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER screens_changed AFTER INSERT OR DELETE OR UPDATE ON public.screens FOR EACH STATEMENT EXECUTE FUNCTION app.note_definitions_changed();
alter table public.screens enable row level security;
alter table public.screens force row level security;
create policy screens_administrator on public.screens for all to ortak_staff using (( SELECT app.is_administrator() AS is_administrator)) with check (( SELECT app.is_administrator() AS is_administrator));
create policy screens_staff on public.screens for select to ortak_staff using (( SELECT app.is_staff() AS is_staff));
create policy screens_system on public.screens for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.screens to ortak_staff;

create table public.screens_categories_lnk (
  id integer default nextval('public.screens_categories_lnk_id_seq'::regclass) not null,
  screen_id integer,
  category_id integer,
  category_ord double precision,
  constraint screens_categories_lnk_pkey PRIMARY KEY (id),
  constraint screens_categories_lnk_uq UNIQUE (screen_id, category_id),
  constraint screens_categories_category_kept FOREIGN KEY (category_id) REFERENCES public.categories(id) ON DELETE RESTRICT,
  constraint screens_categories_lnk_fk FOREIGN KEY (screen_id) REFERENCES public.screens(id) ON DELETE CASCADE
);
CREATE INDEX screens_categories_lnk_fk ON public.screens_categories_lnk USING btree (screen_id);
CREATE INDEX screens_categories_lnk_ifk ON public.screens_categories_lnk USING btree (category_id);
CREATE INDEX screens_categories_lnk_ofk ON public.screens_categories_lnk USING btree (category_ord);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.screens_categories_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.screens_categories_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.screens_categories_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.screens_categories_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER screens_categories_changed AFTER INSERT OR DELETE OR UPDATE ON public.screens_categories_lnk FOR EACH STATEMENT EXECUTE FUNCTION app.note_definitions_changed();
alter table public.screens_categories_lnk enable row level security;
alter table public.screens_categories_lnk force row level security;
create policy screens_categories_administrator on public.screens_categories_lnk for all to ortak_staff using (( SELECT app.is_administrator() AS is_administrator)) with check (( SELECT app.is_administrator() AS is_administrator));
create policy screens_categories_staff on public.screens_categories_lnk for select to ortak_staff using (( SELECT app.is_staff() AS is_staff));
create policy screens_categories_system on public.screens_categories_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.screens_categories_lnk to ortak_staff;

create table public.sectors (
  id integer default nextval('public.sectors_id_seq'::regclass) not null,
  document_id character varying(255),
  code character varying(255),
  name character varying(255),
  labels jsonb,
  colour character varying(255),
  "order" integer,
  parent_id integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint sectors_pkey PRIMARY KEY (id),
  constraint sectors_colour_known CHECK (((colour)::text = ANY ((ARRAY['grey'::character varying, 'red'::character varying, 'orange'::character varying, 'amber'::character varying, 'green'::character varying, 'teal'::character varying, 'cyan'::character varying, 'blue'::character varying, 'violet'::character varying, 'pink'::character varying])::text[]))),
  constraint sectors_name_given CHECK (((name IS NOT NULL) AND (btrim((name)::text) <> ''::text))),
  constraint sectors_parent_other CHECK ((parent_id <> id)),
  constraint sectors_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint sectors_parent_kept FOREIGN KEY (parent_id) REFERENCES public.sectors(id) ON DELETE RESTRICT,
  constraint sectors_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX sectors_code_once ON public.sectors USING btree (code) WHERE ((code)::text <> ''::text);
CREATE INDEX sectors_created_by_id_fk ON public.sectors USING btree (created_by_id);
CREATE INDEX sectors_documents_idx ON public.sectors USING btree (document_id, locale, published_at);
CREATE UNIQUE INDEX sectors_name_once ON public.sectors USING btree (COALESCE(parent_id, 0), app.fold((name)::text));
CREATE INDEX sectors_parent_id_fk ON public.sectors USING btree (parent_id);
CREATE INDEX sectors_updated_by_id_fk ON public.sectors USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.sectors REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.sectors REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.sectors REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.sectors FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER sectors_added_no_circle AFTER INSERT ON public.sectors REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ortak.refuse_new_circle('parent_id');
CREATE TRIGGER sectors_moved_no_circle AFTER UPDATE ON public.sectors FOR EACH ROW WHEN (((new.parent_id IS NOT NULL) AND (new.parent_id IS DISTINCT FROM old.parent_id))) EXECUTE FUNCTION ortak.refuse_circle('parent_id');
alter table public.sectors enable row level security;
alter table public.sectors force row level security;
create policy sectors_staff on public.sectors for all to ortak_staff using (true) with check (( SELECT app.is_staff() AS is_staff));
create policy sectors_system on public.sectors for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.sectors to ortak_staff;

create table public.segments (
  id integer default nextval('public.segments_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  resource character varying(255),
  filter jsonb,
  sort jsonb,
  columns jsonb,
  shared boolean,
  owner_id integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint segments_pkey PRIMARY KEY (id),
  constraint segments_given CHECK (((name IS NOT NULL) AND ((name)::text <> ''::text) AND (resource IS NOT NULL) AND (filter IS NOT NULL))),
  constraint segments_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint segments_owner_kept FOREIGN KEY (owner_id) REFERENCES public.up_users(id) ON DELETE CASCADE,
  constraint segments_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX segments_created_by_id_fk ON public.segments USING btree (created_by_id);
CREATE INDEX segments_documents_idx ON public.segments USING btree (document_id, locale, published_at);
CREATE INDEX segments_owner_id_fk ON public.segments USING btree (owner_id);
CREATE INDEX segments_resource ON public.segments USING btree (resource, name);
CREATE INDEX segments_updated_by_id_fk ON public.segments USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.segments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.segments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.segments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.segments FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.segments enable row level security;
alter table public.segments force row level security;
create policy segments_staff on public.segments for select to ortak_staff using ((( SELECT app.is_staff() AS is_staff) AND (shared OR (owner_id = ( SELECT app.user_id() AS user_id)) OR ( SELECT app.is_administrator() AS is_administrator))));
create policy segments_staff_write on public.segments for all to ortak_staff using (((owner_id = ( SELECT app.user_id() AS user_id)) OR ( SELECT app.is_administrator() AS is_administrator))) with check (((owner_id = ( SELECT app.user_id() AS user_id)) OR ( SELECT app.is_administrator() AS is_administrator)));
create policy segments_system on public.segments for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.segments to ortak_staff;

create table public.staff_roles (
  id integer default nextval('public.staff_roles_id_seq'::regclass) not null,
  document_id character varying(255),
  key character varying(255),
  name character varying(255),
  labels jsonb,
  description text,
  rights jsonb,
  built_in boolean,
  "order" integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint staff_roles_pkey PRIMARY KEY (id),
  constraint staff_roles_key_unique UNIQUE (key),
  constraint staff_roles_built_in_given CHECK ((built_in IS NOT NULL)),
  constraint staff_roles_key_formed CHECK (((key IS NOT NULL) AND ((key)::text ~ '^[a-z][a-z0-9_-]{0,59}$'::text))),
  constraint staff_roles_name_given CHECK (((name IS NOT NULL) AND ((name)::text <> ''::text))),
  constraint staff_roles_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint staff_roles_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX staff_roles_created_by_id_fk ON public.staff_roles USING btree (created_by_id);
CREATE INDEX staff_roles_documents_idx ON public.staff_roles USING btree (document_id, locale, published_at);
CREATE INDEX staff_roles_updated_by_id_fk ON public.staff_roles USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.staff_roles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.staff_roles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.staff_roles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.staff_roles FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.staff_roles enable row level security;
alter table public.staff_roles force row level security;
create policy staff_roles_administrator on public.staff_roles for all to ortak_staff using (( SELECT app.is_administrator() AS is_administrator)) with check (( SELECT app.is_administrator() AS is_administrator));
create policy staff_roles_staff on public.staff_roles for select to ortak_staff using (( SELECT app.is_staff() AS is_staff));
create policy staff_roles_system on public.staff_roles for all to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL)) with check ((( SELECT app.actor() AS actor) IS NOT NULL));
grant delete, insert, select, update on public.staff_roles to ortak_staff;

create table public.strapi_ai_localization_jobs (
  id integer default nextval('public.strapi_ai_localization_jobs_id_seq'::regclass) not null,
  content_type character varying(255) not null,
  related_document_id character varying(255) not null,
  source_locale character varying(255) not null,
  target_locales jsonb not null,
  status character varying(255) not null,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  constraint strapi_ai_localization_jobs_pkey PRIMARY KEY (id)
);

create table public.strapi_ai_metadata_jobs (
  id integer default nextval('public.strapi_ai_metadata_jobs_id_seq'::regclass) not null,
  status character varying(255) not null,
  created_at timestamp(6) without time zone,
  completed_at timestamp(6) without time zone,
  constraint strapi_ai_metadata_jobs_pkey PRIMARY KEY (id)
);

create table public.strapi_api_token_permissions (
  id integer default nextval('public.strapi_api_token_permissions_id_seq'::regclass) not null,
  document_id character varying(255),
  action character varying(255),
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint strapi_api_token_permissions_pkey PRIMARY KEY (id),
  constraint strapi_api_token_permissions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint strapi_api_token_permissions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX strapi_api_token_permissions_created_by_id_fk ON public.strapi_api_token_permissions USING btree (created_by_id);
CREATE INDEX strapi_api_token_permissions_documents_idx ON public.strapi_api_token_permissions USING btree (document_id, locale, published_at);
CREATE INDEX strapi_api_token_permissions_updated_by_id_fk ON public.strapi_api_token_permissions USING btree (updated_by_id);

create table public.strapi_api_token_permissions_token_lnk (
  id integer default nextval('public.strapi_api_token_permissions_token_lnk_id_seq'::regclass) not null,
  api_token_permission_id integer,
  api_token_id integer,
  api_token_permission_ord double precision,
  constraint strapi_api_token_permissions_token_lnk_pkey PRIMARY KEY (id),
  constraint strapi_api_token_permissions_token_lnk_uq UNIQUE (api_token_permission_id, api_token_id),
  constraint strapi_api_token_permissions_token_lnk_fk FOREIGN KEY (api_token_permission_id) REFERENCES public.strapi_api_token_permissions(id) ON DELETE CASCADE,
  constraint strapi_api_token_permissions_token_lnk_ifk FOREIGN KEY (api_token_id) REFERENCES public.strapi_api_tokens(id) ON DELETE CASCADE
);
CREATE INDEX strapi_api_token_permissions_token_lnk_fk ON public.strapi_api_token_permissions_token_lnk USING btree (api_token_permission_id);
CREATE INDEX strapi_api_token_permissions_token_lnk_ifk ON public.strapi_api_token_permissions_token_lnk USING btree (api_token_id);
CREATE INDEX strapi_api_token_permissions_token_lnk_oifk ON public.strapi_api_token_permissions_token_lnk USING btree (api_token_permission_ord);

create table public.strapi_api_tokens (
  id integer default nextval('public.strapi_api_tokens_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  description character varying(255),
  kind character varying(255),
  type character varying(255),
  access_key character varying(255),
  encrypted_key text,
  last_used_at timestamp(6) without time zone,
  expires_at timestamp(6) without time zone,
  lifespan bigint,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint strapi_api_tokens_pkey PRIMARY KEY (id),
  constraint strapi_api_tokens_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint strapi_api_tokens_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX strapi_api_tokens_created_by_id_fk ON public.strapi_api_tokens USING btree (created_by_id);
CREATE INDEX strapi_api_tokens_documents_idx ON public.strapi_api_tokens USING btree (document_id, locale, published_at);
CREATE INDEX strapi_api_tokens_updated_by_id_fk ON public.strapi_api_tokens USING btree (updated_by_id);

create table public.strapi_api_tokens_admin_user_owner_lnk (
  id integer default nextval('public.strapi_api_tokens_admin_user_owner_lnk_id_seq'::regclass) not null,
  api_token_id integer,
  user_id integer,
  api_token_ord double precision,
  constraint strapi_api_tokens_admin_user_owner_lnk_pkey PRIMARY KEY (id),
  constraint strapi_api_tokens_admin_user_owner_lnk_uq UNIQUE (api_token_id, user_id),
  constraint strapi_api_tokens_admin_user_owner_lnk_fk FOREIGN KEY (api_token_id) REFERENCES public.strapi_api_tokens(id) ON DELETE CASCADE,
  constraint strapi_api_tokens_admin_user_owner_lnk_ifk FOREIGN KEY (user_id) REFERENCES public.admin_users(id) ON DELETE CASCADE
);
CREATE INDEX strapi_api_tokens_admin_user_owner_lnk_fk ON public.strapi_api_tokens_admin_user_owner_lnk USING btree (api_token_id);
CREATE INDEX strapi_api_tokens_admin_user_owner_lnk_ifk ON public.strapi_api_tokens_admin_user_owner_lnk USING btree (user_id);
CREATE INDEX strapi_api_tokens_admin_user_owner_lnk_oifk ON public.strapi_api_tokens_admin_user_owner_lnk USING btree (api_token_ord);

create table public.strapi_core_store_settings (
  id integer default nextval('public.strapi_core_store_settings_id_seq'::regclass) not null,
  key character varying(255),
  value text,
  type character varying(255),
  environment character varying(255),
  tag character varying(255),
  constraint strapi_core_store_settings_pkey PRIMARY KEY (id)
);

create table public.strapi_database_schema (
  id integer default nextval('public.strapi_database_schema_id_seq'::regclass) not null,
  schema json,
  "time" timestamp without time zone,
  hash character varying(255),
  constraint strapi_database_schema_pkey PRIMARY KEY (id)
);

create table public.strapi_history_versions (
  id integer default nextval('public.strapi_history_versions_id_seq'::regclass) not null,
  content_type character varying(255) not null,
  related_document_id character varying(255),
  locale character varying(255),
  status character varying(255),
  data jsonb,
  schema jsonb,
  created_at timestamp(6) without time zone,
  created_by_id integer,
  constraint strapi_history_versions_pkey PRIMARY KEY (id),
  constraint strapi_history_versions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX strapi_history_versions_created_by_id_fk ON public.strapi_history_versions USING btree (created_by_id);

create table public.strapi_migrations (
  id integer default nextval('public.strapi_migrations_id_seq'::regclass) not null,
  name character varying(255),
  "time" timestamp without time zone,
  constraint strapi_migrations_pkey PRIMARY KEY (id)
);

create table public.strapi_migrations_internal (
  id integer default nextval('public.strapi_migrations_internal_id_seq'::regclass) not null,
  name character varying(255),
  "time" timestamp without time zone,
  constraint strapi_migrations_internal_pkey PRIMARY KEY (id)
);

create table public.strapi_release_actions (
  id integer default nextval('public.strapi_release_actions_id_seq'::regclass) not null,
  document_id character varying(255),
  type character varying(255),
  content_type character varying(255),
  entry_document_id character varying(255),
  locale character varying(255),
  is_entry_valid boolean,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  constraint strapi_release_actions_pkey PRIMARY KEY (id),
  constraint strapi_release_actions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint strapi_release_actions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX strapi_release_actions_created_by_id_fk ON public.strapi_release_actions USING btree (created_by_id);
CREATE INDEX strapi_release_actions_documents_idx ON public.strapi_release_actions USING btree (document_id, locale, published_at);
CREATE INDEX strapi_release_actions_updated_by_id_fk ON public.strapi_release_actions USING btree (updated_by_id);

create table public.strapi_release_actions_release_lnk (
  id integer default nextval('public.strapi_release_actions_release_lnk_id_seq'::regclass) not null,
  release_action_id integer,
  release_id integer,
  release_action_ord double precision,
  constraint strapi_release_actions_release_lnk_pkey PRIMARY KEY (id),
  constraint strapi_release_actions_release_lnk_uq UNIQUE (release_action_id, release_id),
  constraint strapi_release_actions_release_lnk_fk FOREIGN KEY (release_action_id) REFERENCES public.strapi_release_actions(id) ON DELETE CASCADE,
  constraint strapi_release_actions_release_lnk_ifk FOREIGN KEY (release_id) REFERENCES public.strapi_releases(id) ON DELETE CASCADE
);
CREATE INDEX strapi_release_actions_release_lnk_fk ON public.strapi_release_actions_release_lnk USING btree (release_action_id);
CREATE INDEX strapi_release_actions_release_lnk_ifk ON public.strapi_release_actions_release_lnk USING btree (release_id);
CREATE INDEX strapi_release_actions_release_lnk_oifk ON public.strapi_release_actions_release_lnk USING btree (release_action_ord);

create table public.strapi_releases (
  id integer default nextval('public.strapi_releases_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  released_at timestamp(6) without time zone,
  scheduled_at timestamp(6) without time zone,
  timezone character varying(255),
  status character varying(255),
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint strapi_releases_pkey PRIMARY KEY (id),
  constraint strapi_releases_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint strapi_releases_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX strapi_releases_created_by_id_fk ON public.strapi_releases USING btree (created_by_id);
CREATE INDEX strapi_releases_documents_idx ON public.strapi_releases USING btree (document_id, locale, published_at);
CREATE INDEX strapi_releases_updated_by_id_fk ON public.strapi_releases USING btree (updated_by_id);

create table public.strapi_sessions (
  id integer default nextval('public.strapi_sessions_id_seq'::regclass) not null,
  document_id character varying(255),
  user_id character varying(255),
  session_id character varying(255),
  child_id character varying(255),
  device_id character varying(255),
  origin character varying(255),
  expires_at timestamp(6) without time zone,
  absolute_expires_at timestamp(6) without time zone,
  status character varying(255),
  type character varying(255),
  metadata jsonb,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint strapi_sessions_pkey PRIMARY KEY (id),
  constraint strapi_sessions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint strapi_sessions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX strapi_sessions_created_by_id_fk ON public.strapi_sessions USING btree (created_by_id);
CREATE INDEX strapi_sessions_documents_idx ON public.strapi_sessions USING btree (document_id, locale, published_at);
CREATE INDEX strapi_sessions_updated_by_id_fk ON public.strapi_sessions USING btree (updated_by_id);

create table public.strapi_transfer_token_permissions (
  id integer default nextval('public.strapi_transfer_token_permissions_id_seq'::regclass) not null,
  document_id character varying(255),
  action character varying(255),
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint strapi_transfer_token_permissions_pkey PRIMARY KEY (id),
  constraint strapi_transfer_token_permissions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint strapi_transfer_token_permissions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX strapi_transfer_token_permissions_created_by_id_fk ON public.strapi_transfer_token_permissions USING btree (created_by_id);
CREATE INDEX strapi_transfer_token_permissions_documents_idx ON public.strapi_transfer_token_permissions USING btree (document_id, locale, published_at);
CREATE INDEX strapi_transfer_token_permissions_updated_by_id_fk ON public.strapi_transfer_token_permissions USING btree (updated_by_id);

create table public.strapi_transfer_token_permissions_token_lnk (
  id integer default nextval('public.strapi_transfer_token_permissions_token_lnk_id_seq'::regclass) not null,
  transfer_token_permission_id integer,
  transfer_token_id integer,
  transfer_token_permission_ord double precision,
  constraint strapi_transfer_token_permissions_token_lnk_pkey PRIMARY KEY (id),
  constraint strapi_transfer_token_permissions_token_lnk_uq UNIQUE (transfer_token_permission_id, transfer_token_id),
  constraint strapi_transfer_token_permissions_token_lnk_fk FOREIGN KEY (transfer_token_permission_id) REFERENCES public.strapi_transfer_token_permissions(id) ON DELETE CASCADE,
  constraint strapi_transfer_token_permissions_token_lnk_ifk FOREIGN KEY (transfer_token_id) REFERENCES public.strapi_transfer_tokens(id) ON DELETE CASCADE
);
CREATE INDEX strapi_transfer_token_permissions_token_lnk_fk ON public.strapi_transfer_token_permissions_token_lnk USING btree (transfer_token_permission_id);
CREATE INDEX strapi_transfer_token_permissions_token_lnk_ifk ON public.strapi_transfer_token_permissions_token_lnk USING btree (transfer_token_id);
CREATE INDEX strapi_transfer_token_permissions_token_lnk_oifk ON public.strapi_transfer_token_permissions_token_lnk USING btree (transfer_token_permission_ord);

create table public.strapi_transfer_tokens (
  id integer default nextval('public.strapi_transfer_tokens_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  description character varying(255),
  access_key character varying(255),
  last_used_at timestamp(6) without time zone,
  expires_at timestamp(6) without time zone,
  lifespan bigint,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint strapi_transfer_tokens_pkey PRIMARY KEY (id),
  constraint strapi_transfer_tokens_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint strapi_transfer_tokens_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX strapi_transfer_tokens_created_by_id_fk ON public.strapi_transfer_tokens USING btree (created_by_id);
CREATE INDEX strapi_transfer_tokens_documents_idx ON public.strapi_transfer_tokens USING btree (document_id, locale, published_at);
CREATE INDEX strapi_transfer_tokens_updated_by_id_fk ON public.strapi_transfer_tokens USING btree (updated_by_id);

create table public.strapi_webhooks (
  id integer default nextval('public.strapi_webhooks_id_seq'::regclass) not null,
  name character varying(255),
  url text,
  headers jsonb,
  events jsonb,
  enabled boolean,
  constraint strapi_webhooks_pkey PRIMARY KEY (id)
);

create table public.strapi_workflows (
  id integer default nextval('public.strapi_workflows_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  content_types jsonb,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint strapi_workflows_pkey PRIMARY KEY (id),
  constraint strapi_workflows_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint strapi_workflows_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX strapi_workflows_created_by_id_fk ON public.strapi_workflows USING btree (created_by_id);
CREATE INDEX strapi_workflows_documents_idx ON public.strapi_workflows USING btree (document_id, locale, published_at);
CREATE INDEX strapi_workflows_updated_by_id_fk ON public.strapi_workflows USING btree (updated_by_id);

create table public.strapi_workflows_stage_required_to_publish_lnk (
  id integer default nextval('public.strapi_workflows_stage_required_to_publish_lnk_id_seq'::regclass) not null,
  workflow_id integer,
  workflow_stage_id integer,
  constraint strapi_workflows_stage_required_to_publish_lnk_pkey PRIMARY KEY (id),
  constraint strapi_workflows_stage_required_to_publish_lnk_uq UNIQUE (workflow_id, workflow_stage_id),
  constraint strapi_workflows_stage_required_to_publish_lnk_fk FOREIGN KEY (workflow_id) REFERENCES public.strapi_workflows(id) ON DELETE CASCADE,
  constraint strapi_workflows_stage_required_to_publish_lnk_ifk FOREIGN KEY (workflow_stage_id) REFERENCES public.strapi_workflows_stages(id) ON DELETE CASCADE
);
CREATE INDEX strapi_workflows_stage_required_to_publish_lnk_fk ON public.strapi_workflows_stage_required_to_publish_lnk USING btree (workflow_id);
CREATE INDEX strapi_workflows_stage_required_to_publish_lnk_ifk ON public.strapi_workflows_stage_required_to_publish_lnk USING btree (workflow_stage_id);

create table public.strapi_workflows_stages (
  id integer default nextval('public.strapi_workflows_stages_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  color character varying(255),
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint strapi_workflows_stages_pkey PRIMARY KEY (id),
  constraint strapi_workflows_stages_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint strapi_workflows_stages_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX strapi_workflows_stages_created_by_id_fk ON public.strapi_workflows_stages USING btree (created_by_id);
CREATE INDEX strapi_workflows_stages_documents_idx ON public.strapi_workflows_stages USING btree (document_id, locale, published_at);
CREATE INDEX strapi_workflows_stages_updated_by_id_fk ON public.strapi_workflows_stages USING btree (updated_by_id);

create table public.strapi_workflows_stages_permissions_lnk (
  id integer default nextval('public.strapi_workflows_stages_permissions_lnk_id_seq'::regclass) not null,
  workflow_stage_id integer,
  permission_id integer,
  permission_ord double precision,
  constraint strapi_workflows_stages_permissions_lnk_pkey PRIMARY KEY (id),
  constraint strapi_workflows_stages_permissions_lnk_uq UNIQUE (workflow_stage_id, permission_id),
  constraint strapi_workflows_stages_permissions_lnk_fk FOREIGN KEY (workflow_stage_id) REFERENCES public.strapi_workflows_stages(id) ON DELETE CASCADE,
  constraint strapi_workflows_stages_permissions_lnk_ifk FOREIGN KEY (permission_id) REFERENCES public.admin_permissions(id) ON DELETE CASCADE
);
CREATE INDEX strapi_workflows_stages_permissions_lnk_fk ON public.strapi_workflows_stages_permissions_lnk USING btree (workflow_stage_id);
CREATE INDEX strapi_workflows_stages_permissions_lnk_ifk ON public.strapi_workflows_stages_permissions_lnk USING btree (permission_id);
CREATE INDEX strapi_workflows_stages_permissions_lnk_ofk ON public.strapi_workflows_stages_permissions_lnk USING btree (permission_ord);

create table public.strapi_workflows_stages_workflow_lnk (
  id integer default nextval('public.strapi_workflows_stages_workflow_lnk_id_seq'::regclass) not null,
  workflow_stage_id integer,
  workflow_id integer,
  workflow_stage_ord double precision,
  constraint strapi_workflows_stages_workflow_lnk_pkey PRIMARY KEY (id),
  constraint strapi_workflows_stages_workflow_lnk_uq UNIQUE (workflow_stage_id, workflow_id),
  constraint strapi_workflows_stages_workflow_lnk_fk FOREIGN KEY (workflow_stage_id) REFERENCES public.strapi_workflows_stages(id) ON DELETE CASCADE,
  constraint strapi_workflows_stages_workflow_lnk_ifk FOREIGN KEY (workflow_id) REFERENCES public.strapi_workflows(id) ON DELETE CASCADE
);
CREATE INDEX strapi_workflows_stages_workflow_lnk_fk ON public.strapi_workflows_stages_workflow_lnk USING btree (workflow_stage_id);
CREATE INDEX strapi_workflows_stages_workflow_lnk_ifk ON public.strapi_workflows_stages_workflow_lnk USING btree (workflow_id);
CREATE INDEX strapi_workflows_stages_workflow_lnk_oifk ON public.strapi_workflows_stages_workflow_lnk USING btree (workflow_stage_ord);

create table public.subscription_lines (
  id integer default nextval('public.subscription_lines_id_seq'::regclass) not null,
  document_id character varying(255),
  subscription_id integer,
  company_id integer,
  member_id integer,
  product_id integer,
  "position" integer,
  description text,
  quantity character varying(255),
  unit_price character varying(255),
  discount_rate character varying(255),
  tax_rate character varying(255),
  start date,
  "end" date,
  split_start boolean,
  split_end boolean,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint subscription_lines_pkey PRIMARY KEY (id),
  constraint subscription_lines_of_subscription CHECK (((subscription_id IS NOT NULL) AND (company_id IS NOT NULL) AND (member_id IS NOT NULL))),
  constraint subscription_lines_company_id_fk FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE SET NULL,
  constraint subscription_lines_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint subscription_lines_member_id_fk FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE SET NULL,
  constraint subscription_lines_product_kept FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE RESTRICT,
  constraint subscription_lines_subscription_id_fk FOREIGN KEY (subscription_id) REFERENCES public.subscriptions(id) ON DELETE SET NULL,
  constraint subscription_lines_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX subscription_lines_company_id_fk ON public.subscription_lines USING btree (company_id);
CREATE INDEX subscription_lines_created_by_id_fk ON public.subscription_lines USING btree (created_by_id);
CREATE INDEX subscription_lines_documents_idx ON public.subscription_lines USING btree (document_id, locale, published_at);
CREATE INDEX subscription_lines_member_id_fk ON public.subscription_lines USING btree (member_id);
CREATE INDEX subscription_lines_product_id_fk ON public.subscription_lines USING btree (product_id);
CREATE INDEX subscription_lines_subscription_id_fk ON public.subscription_lines USING btree (subscription_id);
CREATE INDEX subscription_lines_updated_by_id_fk ON public.subscription_lines USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.subscription_lines REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.subscription_lines REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.subscription_lines REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.subscription_lines FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER subscription_lines_added AFTER INSERT ON public.subscription_lines REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION billing.look_again();
CREATE TRIGGER subscription_lines_changed AFTER UPDATE ON public.subscription_lines REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION billing.look_again();
CREATE TRIGGER subscription_lines_keep BEFORE INSERT OR UPDATE OF subscription_id, company_id, member_id ON public.subscription_lines FOR EACH ROW EXECUTE FUNCTION billing.keep_part_of_subscription();
CREATE TRIGGER subscription_lines_removed AFTER DELETE ON public.subscription_lines REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION billing.look_again();
alter table public.subscription_lines enable row level security;
alter table public.subscription_lines force row level security;
create policy subscription_lines_own on public.subscription_lines as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy subscription_lines_portal on public.subscription_lines for select to ortak_portal using (((member_id = ANY (( SELECT app.members() AS members)::integer[])) AND (EXISTS ( SELECT 1
   FROM public.subscriptions s
  WHERE (s.id = subscription_lines.subscription_id)))));
create policy subscription_lines_staff on public.subscription_lines for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy subscription_lines_system on public.subscription_lines for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy subscription_lines_viewer on public.subscription_lines as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant delete, insert, select, update on public.subscription_lines to ortak_staff;

create table public.subscriptions (
  id integer default nextval('public.subscriptions_id_seq'::regclass) not null,
  document_id character varying(255),
  account_id integer,
  company_id integer,
  member_id integer,
  bill_to_id integer,
  contact_id integer,
  unit_id integer,
  number character varying(255),
  subject character varying(255),
  status character varying(255),
  category character varying(255),
  special_code character varying(255),
  currency character varying(255),
  start date,
  "end" date,
  period character varying(255),
  "interval" integer,
  alignment character varying(255),
  timing character varying(255),
  trial_end date,
  proration character varying(255),
  repetitions integer,
  payment_term_days integer,
  payment_method character varying(255),
  commitment character varying(255),
  auto_renew boolean,
  renew_months integer,
  paused_from date,
  pauses jsonb,
  cancelled_on date,
  cancel_category character varying(255),
  cancel_reason text,
  next_invoice date,
  stages jsonb,
  note text,
  extra jsonb,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint subscriptions_pkey PRIMARY KEY (id),
  constraint subscriptions_number_once UNIQUE (company_id, number),
  constraint subscriptions_account_given CHECK (((account_id IS NOT NULL) AND (company_id IS NOT NULL) AND (member_id IS NOT NULL) AND (currency IS NOT NULL))),
  constraint subscriptions_end_after_start CHECK (("end" >= start)),
  constraint subscriptions_start_given CHECK ((start IS NOT NULL)),
  constraint subscriptions_status_known CHECK (((status IS NOT NULL) AND ((status)::text = ANY ((ARRAY['draft'::character varying, 'trial'::character varying, 'active'::character varying, 'paused'::character varying, 'cancelled'::character varying, 'ended'::character varying])::text[])))),
  constraint subscriptions_account_identity FOREIGN KEY (account_id, company_id, member_id) REFERENCES public.accounts(id, company_id, member_id) ON DELETE RESTRICT,
  constraint subscriptions_bill_to_kept FOREIGN KEY (bill_to_id) REFERENCES public.accounts(id) ON DELETE RESTRICT,
  constraint subscriptions_contact_of_member FOREIGN KEY (member_id, contact_id) REFERENCES public.people(member_id, id) ON DELETE RESTRICT,
  constraint subscriptions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint subscriptions_unit_of_member FOREIGN KEY (member_id, unit_id) REFERENCES public.units(member_id, id) ON DELETE RESTRICT,
  constraint subscriptions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX subscriptions_account_id_fk ON public.subscriptions USING btree (account_id);
CREATE INDEX subscriptions_bill_to_id_fk ON public.subscriptions USING btree (bill_to_id);
CREATE INDEX subscriptions_company_id_fk ON public.subscriptions USING btree (company_id);
CREATE INDEX subscriptions_company_number ON public.subscriptions USING btree (company_id, number);
CREATE INDEX subscriptions_contact_id_fk ON public.subscriptions USING btree (contact_id);
CREATE INDEX subscriptions_created_by_id_fk ON public.subscriptions USING btree (created_by_id);
CREATE INDEX subscriptions_documents_idx ON public.subscriptions USING btree (document_id, locale, published_at);
CREATE INDEX subscriptions_due ON public.subscriptions USING btree (COALESCE(bill_to_id, account_id), next_invoice) WHERE ((next_invoice IS NOT NULL) AND ((status)::text <> 'draft'::text));
CREATE INDEX subscriptions_member_id_fk ON public.subscriptions USING btree (member_id);
CREATE INDEX subscriptions_number ON public.subscriptions USING btree (number, id);
CREATE INDEX subscriptions_search ON public.subscriptions USING gin (app.fold((((((COALESCE(number, ''::character varying))::text || ' '::text) || (COALESCE(subject, ''::character varying))::text) || ' '::text) || (COALESCE(special_code, ''::character varying))::text)) public.gin_trgm_ops);
CREATE INDEX subscriptions_status ON public.subscriptions USING btree (company_id, status);
CREATE INDEX subscriptions_unit_id_fk ON public.subscriptions USING btree (unit_id);
CREATE INDEX subscriptions_updated_by_id_fk ON public.subscriptions USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.subscriptions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.subscriptions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.subscriptions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.subscriptions FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER follow_record AFTER UPDATE OF member_id ON public.subscriptions FOR EACH ROW WHEN ((old.member_id IS DISTINCT FROM new.member_id)) EXECUTE FUNCTION ortak.follow_record();
CREATE TRIGGER leave_to_member AFTER DELETE ON public.subscriptions REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ortak.leave_to_member();
CREATE TRIGGER subscriptions_keep BEFORE INSERT OR UPDATE ON public.subscriptions FOR EACH ROW EXECUTE FUNCTION billing.keep_subscription();
alter table public.subscriptions enable row level security;
alter table public.subscriptions force row level security;
create policy subscriptions_extra on public.subscriptions for select to ortak using (((( SELECT app.actor() AS actor) = 'portal'::text) AND ((member_id = ANY (( SELECT app.members() AS members)::integer[])) AND ((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) OR (contact_id = ( SELECT app.person() AS person)) OR ((( SELECT app.scope() AS scope) = 'unit'::text) AND (unit_id = ANY (( SELECT app.units() AS units)::integer[])))))));
create policy subscriptions_own on public.subscriptions as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy subscriptions_portal on public.subscriptions for select to ortak_portal using (((member_id = ANY (( SELECT app.members() AS members)::integer[])) AND ((( SELECT app.scope() AS scope) = ANY (ARRAY['member'::text, 'group'::text])) OR (contact_id = ( SELECT app.person() AS person)) OR ((( SELECT app.scope() AS scope) = 'unit'::text) AND (unit_id = ANY (( SELECT app.units() AS units)::integer[]))))));
create policy subscriptions_staff on public.subscriptions for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy subscriptions_system on public.subscriptions for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
create policy subscriptions_viewer on public.subscriptions as restrictive for select to ortak_portal_viewer using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
grant delete, insert, select, update on public.subscriptions to ortak_staff;

create table public.targets (
  id integer default nextval('public.targets_id_seq'::regclass) not null,
  document_id character varying(255),
  company_id integer,
  member_id integer,
  unit_id integer,
  product_id integer,
  year integer,
  quarter integer,
  month integer,
  start date,
  "end" date,
  amount bigint,
  currency character varying(255),
  note text,
  extra jsonb,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint targets_pkey PRIMARY KEY (id),
  constraint targets_once UNIQUE NULLS NOT DISTINCT (company_id, member_id, unit_id, product_id, currency, start, "end"),
  constraint targets_amount_positive CHECK (((amount IS NOT NULL) AND (amount > 0))),
  constraint targets_currency_code CHECK (((currency IS NOT NULL) AND ((currency)::text ~ '^[A-Z]{3}$'::text))),
  constraint targets_owner_given CHECK (((company_id IS NOT NULL) AND (member_id IS NOT NULL))),
  constraint targets_period CHECK (((start IS NOT NULL) AND ("end" IS NOT NULL) AND (start <= "end"))),
  constraint targets_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint targets_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint targets_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE RESTRICT,
  constraint targets_product_kept FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE RESTRICT,
  constraint targets_unit_of_member FOREIGN KEY (member_id, unit_id) REFERENCES public.units(member_id, id) ON DELETE RESTRICT,
  constraint targets_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX targets_company_id_fk ON public.targets USING btree (company_id);
CREATE INDEX targets_created_by_id_fk ON public.targets USING btree (created_by_id);
CREATE INDEX targets_documents_idx ON public.targets USING btree (document_id, locale, published_at);
CREATE INDEX targets_member_id_fk ON public.targets USING btree (member_id);
CREATE INDEX targets_product_id_fk ON public.targets USING btree (product_id);
CREATE INDEX targets_start ON public.targets USING btree (company_id, start);
CREATE INDEX targets_unit_id_fk ON public.targets USING btree (unit_id);
CREATE INDEX targets_updated_by_id_fk ON public.targets USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.targets REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.targets REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.targets REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.targets FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.targets enable row level security;
alter table public.targets force row level security;
create policy targets_own on public.targets as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy targets_staff on public.targets for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy targets_system on public.targets for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.targets to ortak_staff;

create table public.team_members (
  id integer default nextval('public.team_members_id_seq'::regclass) not null,
  document_id character varying(255),
  member_id integer,
  company_id integer,
  unit_id integer,
  user_id integer,
  role_id integer,
  start date,
  "end" date,
  "primary" boolean,
  note character varying(255),
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint team_members_pkey PRIMARY KEY (id),
  constraint team_members_nobody_twice EXCLUDE USING gist (member_id WITH =, COALESCE(company_id, 0) WITH =, COALESCE(unit_id, 0) WITH =, role_id WITH =, user_id WITH =, daterange(start, "end", '[]'::text) WITH &&) DEFERRABLE,
  constraint team_members_one_primary EXCLUDE USING gist (member_id WITH =, COALESCE(company_id, 0) WITH =, COALESCE(unit_id, 0) WITH =, role_id WITH =, daterange(start, "end", '[]'::text) WITH &&) WHERE ("primary") DEFERRABLE,
  constraint team_members_given CHECK (((member_id IS NOT NULL) AND (user_id IS NOT NULL) AND (role_id IS NOT NULL) AND ("primary" IS NOT NULL))),
  constraint team_members_period CHECK (("end" >= start)),
  constraint team_members_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint team_members_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint team_members_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE,
  constraint team_members_role_kept FOREIGN KEY (role_id) REFERENCES public.team_roles(id) ON DELETE RESTRICT,
  constraint team_members_unit_of_member FOREIGN KEY (member_id, unit_id) REFERENCES public.units(member_id, id) ON DELETE CASCADE,
  constraint team_members_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint team_members_user_kept FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE RESTRICT
);
CREATE INDEX team_members_company_id_fk ON public.team_members USING btree (company_id);
CREATE INDEX team_members_created_by_id_fk ON public.team_members USING btree (created_by_id);
CREATE INDEX team_members_documents_idx ON public.team_members USING btree (document_id, locale, published_at);
CREATE INDEX team_members_member ON public.team_members USING btree (member_id);
CREATE INDEX team_members_member_id_fk ON public.team_members USING btree (member_id);
CREATE INDEX team_members_role_id_fk ON public.team_members USING btree (role_id);
CREATE INDEX team_members_unit_id_fk ON public.team_members USING btree (unit_id);
CREATE INDEX team_members_updated_by_id_fk ON public.team_members USING btree (updated_by_id);
CREATE INDEX team_members_user ON public.team_members USING btree (user_id, member_id);
CREATE INDEX team_members_user_id_fk ON public.team_members USING btree (user_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.team_members REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.team_members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.team_members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.team_members FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER team_members_added AFTER INSERT ON public.team_members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION ortak.follow_team();
CREATE TRIGGER team_members_changed AFTER UPDATE ON public.team_members REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION ortak.follow_team();
CREATE TRIGGER team_members_removed AFTER DELETE ON public.team_members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION ortak.follow_team();
alter table public.team_members enable row level security;
alter table public.team_members force row level security;
create policy team_members_own on public.team_members as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy team_members_staff on public.team_members for all to ortak_staff using (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[])))) with check (((company_id IS NULL) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
create policy team_members_system on public.team_members for all to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL)) with check ((( SELECT app.actor() AS actor) IS NOT NULL));
grant delete, insert, select, update on public.team_members to ortak_staff;

create table public.team_roles (
  id integer default nextval('public.team_roles_id_seq'::regclass) not null,
  document_id character varying(255),
  code character varying(255),
  name character varying(255),
  labels jsonb,
  "order" integer,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint team_roles_pkey PRIMARY KEY (id),
  constraint team_roles_code_unique UNIQUE (code),
  constraint team_roles_name_given CHECK (((name IS NOT NULL) AND ((name)::text <> ''::text))),
  constraint team_roles_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint team_roles_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX team_roles_created_by_id_fk ON public.team_roles USING btree (created_by_id);
CREATE INDEX team_roles_documents_idx ON public.team_roles USING btree (document_id, locale, published_at);
CREATE INDEX team_roles_updated_by_id_fk ON public.team_roles USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.team_roles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.team_roles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.team_roles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.team_roles FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.team_roles enable row level security;
alter table public.team_roles force row level security;
create policy team_roles_staff on public.team_roles for all to ortak_staff using (true) with check (( SELECT app.is_staff() AS is_staff));
create policy team_roles_system on public.team_roles for all to ortak using ((( SELECT app.actor() AS actor) IS NOT NULL)) with check ((( SELECT app.actor() AS actor) IS NOT NULL));
grant delete, insert, select, update on public.team_roles to ortak_staff;

create table public.text_templates (
  id integer default nextval('public.text_templates_id_seq'::regclass) not null,
  document_id character varying(255),
  kind character varying(255),
  language character varying(255),
  company_id integer,
  subject character varying(255),
  text text,
  foot text,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint text_templates_pkey PRIMARY KEY (id),
  constraint text_templates_kind_known CHECK (((kind IS NOT NULL) AND ((kind)::text = ANY ((ARRAY['statement'::character varying, 'statement-page'::character varying, 'invitation'::character varying, 'password-reset'::character varying, 'analysis-due'::character varying, 'notification'::character varying])::text[])))),
  constraint text_templates_language_known CHECK (((language IS NOT NULL) AND ((language)::text = ANY ((ARRAY['tr'::character varying, 'en'::character varying, 'de'::character varying, 'fr'::character varying, 'ar'::character varying])::text[])))),
  constraint text_templates_company_known FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint text_templates_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint text_templates_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX text_templates_company_id_fk ON public.text_templates USING btree (company_id);
CREATE INDEX text_templates_created_by_id_fk ON public.text_templates USING btree (created_by_id);
CREATE INDEX text_templates_documents_idx ON public.text_templates USING btree (document_id, locale, published_at);
CREATE UNIQUE INDEX text_templates_one ON public.text_templates USING btree (kind, language, COALESCE(company_id, 0));
CREATE INDEX text_templates_updated_by_id_fk ON public.text_templates USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.text_templates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.text_templates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.text_templates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.text_templates FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.text_templates enable row level security;
alter table public.text_templates force row level security;
create policy text_templates_administrator on public.text_templates for all to ortak_staff using (( SELECT app.is_administrator() AS is_administrator)) with check (( SELECT app.is_administrator() AS is_administrator));
create policy text_templates_staff on public.text_templates for select to ortak_staff using ((((company_id IS NULL) AND ( SELECT app.is_staff() AS is_staff)) OR (company_id = ANY (( SELECT app.companies() AS companies)::integer[]))));
create policy text_templates_system on public.text_templates for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.text_templates to ortak_staff;

create table public.units (
  id integer default nextval('public.units_id_seq'::regclass) not null,
  document_id character varying(255),
  member_id integer,
  parent_id integer,
  kind character varying(255),
  name character varying(255),
  manager_id integer,
  representative_id integer,
  email character varying(255),
  phone character varying(255),
  address text,
  district character varying(255),
  city character varying(255),
  postal_code character varying(255),
  country character varying(255),
  extra jsonb,
  version integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  search_text text generated always as (app.fold((((name)::text || ' '::text) || (COALESCE(city, ''::character varying))::text))) stored,
  constraint units_pkey PRIMARY KEY (id),
  constraint units_of_member UNIQUE (member_id, id),
  constraint units_kind_known CHECK (((kind IS NOT NULL) AND ((kind)::text = ANY ((ARRAY['region'::character varying, 'office'::character varying, 'branch'::character varying, 'department'::character varying])::text[])))),
  constraint units_member_given CHECK ((member_id IS NOT NULL)),
  constraint units_parent_other CHECK ((parent_id <> id)),
  constraint units_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint units_manager_of_member FOREIGN KEY (member_id, manager_id) REFERENCES public.people(member_id, id) ON DELETE RESTRICT,
  constraint units_member_kept FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE RESTRICT,
  constraint units_parent_of_member FOREIGN KEY (member_id, parent_id) REFERENCES public.units(member_id, id) ON DELETE RESTRICT,
  constraint units_representative_id_fk FOREIGN KEY (representative_id) REFERENCES public.up_users(id) ON DELETE SET NULL,
  constraint units_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX units_created_by_id_fk ON public.units USING btree (created_by_id);
CREATE INDEX units_documents_idx ON public.units USING btree (document_id, locale, published_at);
CREATE INDEX units_manager_id_fk ON public.units USING btree (manager_id);
CREATE INDEX units_member ON public.units USING btree (member_id);
CREATE INDEX units_member_id_fk ON public.units USING btree (member_id);
CREATE INDEX units_name ON public.units USING btree (name, id);
CREATE INDEX units_parent ON public.units USING btree (parent_id);
CREATE INDEX units_parent_id_fk ON public.units USING btree (parent_id);
CREATE INDEX units_representative ON public.units USING btree (representative_id) WHERE (representative_id IS NOT NULL);
CREATE INDEX units_representative_id_fk ON public.units USING btree (representative_id);
CREATE INDEX units_search_text ON public.units USING gin (search_text public.gin_trgm_ops);
CREATE INDEX units_updated_by_id_fk ON public.units USING btree (updated_by_id);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.units REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.units REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.units REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.units FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
CREATE TRIGGER follow_record AFTER UPDATE OF member_id ON public.units FOR EACH ROW WHEN ((old.member_id IS DISTINCT FROM new.member_id)) EXECUTE FUNCTION ortak.follow_record();
CREATE TRIGGER leave_to_member AFTER DELETE ON public.units REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ortak.leave_to_member();
CREATE TRIGGER units_added_no_circle AFTER INSERT ON public.units REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ortak.refuse_new_circle('parent_id');
CREATE TRIGGER units_moved_no_circle AFTER UPDATE ON public.units FOR EACH ROW WHEN (((new.parent_id IS NOT NULL) AND (new.parent_id IS DISTINCT FROM old.parent_id))) EXECUTE FUNCTION ortak.refuse_circle('parent_id');
CREATE TRIGGER units_portal_extra BEFORE INSERT OR UPDATE OF extra ON public.units FOR EACH ROW EXECUTE FUNCTION ortak.confine_portal_extra();
alter table public.units enable row level security;
alter table public.units force row level security;
create policy units_extra on public.units for select to ortak using (((( SELECT app.actor() AS actor) = 'portal'::text) AND ((member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR (id = ANY (( SELECT app.own_units() AS own_units)::integer[])))));
create policy units_own on public.units as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy units_portal on public.units for select to ortak_portal using (((member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR (id = ANY (( SELECT app.own_units() AS own_units)::integer[]))));
create policy units_portal_edit on public.units for update to ortak_portal using ((( SELECT app.may('units:edit'::text) AS may) AND ((member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR (id = ANY (( SELECT app.own_units() AS own_units)::integer[]))))) with check ((( SELECT app.may('units:edit'::text) AS may) AND ((member_id = ANY (( SELECT app.whole_members() AS whole_members)::integer[])) OR (id = ANY (( SELECT app.own_units() AS own_units)::integer[])))));
create policy units_represented on public.units for select to ortak using ((representative_id = ( SELECT app.user_id() AS user_id)));
create policy units_staff on public.units for all to ortak_staff using (true) with check (( SELECT app.is_staff() AS is_staff));
create policy units_system on public.units for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant delete, insert, select, update on public.units to ortak_staff;

create table public.up_permissions (
  id integer default nextval('public.up_permissions_id_seq'::regclass) not null,
  document_id character varying(255),
  action character varying(255),
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint up_permissions_pkey PRIMARY KEY (id),
  constraint up_permissions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint up_permissions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX up_permissions_created_by_id_fk ON public.up_permissions USING btree (created_by_id);
CREATE INDEX up_permissions_documents_idx ON public.up_permissions USING btree (document_id, locale, published_at);
CREATE INDEX up_permissions_updated_by_id_fk ON public.up_permissions USING btree (updated_by_id);

create table public.up_permissions_role_lnk (
  id integer default nextval('public.up_permissions_role_lnk_id_seq'::regclass) not null,
  permission_id integer,
  role_id integer,
  permission_ord double precision,
  constraint up_permissions_role_lnk_pkey PRIMARY KEY (id),
  constraint up_permissions_role_lnk_uq UNIQUE (permission_id, role_id),
  constraint up_permissions_role_lnk_fk FOREIGN KEY (permission_id) REFERENCES public.up_permissions(id) ON DELETE CASCADE,
  constraint up_permissions_role_lnk_ifk FOREIGN KEY (role_id) REFERENCES public.up_roles(id) ON DELETE CASCADE
);
CREATE INDEX up_permissions_role_lnk_fk ON public.up_permissions_role_lnk USING btree (permission_id);
CREATE INDEX up_permissions_role_lnk_ifk ON public.up_permissions_role_lnk USING btree (role_id);
CREATE INDEX up_permissions_role_lnk_oifk ON public.up_permissions_role_lnk USING btree (permission_ord);

create table public.up_roles (
  id integer default nextval('public.up_roles_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  description character varying(255),
  type character varying(255),
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint up_roles_pkey PRIMARY KEY (id),
  constraint up_roles_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint up_roles_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX up_roles_created_by_id_fk ON public.up_roles USING btree (created_by_id);
CREATE INDEX up_roles_documents_idx ON public.up_roles USING btree (document_id, locale, published_at);
CREATE INDEX up_roles_updated_by_id_fk ON public.up_roles USING btree (updated_by_id);

create table public.up_users (
  id integer default nextval('public.up_users_id_seq'::regclass) not null,
  document_id character varying(255),
  username character varying(255),
  email character varying(255),
  provider character varying(255),
  password character varying(255),
  reset_password_token character varying(255),
  confirmation_token character varying(255),
  confirmed boolean,
  blocked boolean,
  kind character varying(255),
  name character varying(255),
  language character varying(255),
  staff_role character varying(255),
  member_scope character varying(255),
  person_id integer,
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint up_users_pkey PRIMARY KEY (id),
  constraint up_users_person_unique UNIQUE (person_id),
  constraint up_users_email_given CHECK ((email IS NOT NULL)),
  constraint up_users_kind_known CHECK (((kind IS NOT NULL) AND ((kind)::text = ANY ((ARRAY['staff'::character varying, 'portal'::character varying])::text[])))),
  constraint up_users_member_scope_known CHECK (((member_scope IS NULL) OR ((member_scope)::text = 'all'::text) OR (((member_scope)::text = 'mine'::text) AND ((staff_role)::text IS DISTINCT FROM 'administrator'::text)))),
  constraint up_users_staff_or_portal CHECK (
CASE kind
    WHEN 'staff'::text THEN ((staff_role IS NOT NULL) AND (person_id IS NULL))
    ELSE ((person_id IS NOT NULL) AND (staff_role IS NULL))
END),
  constraint up_users_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint up_users_person_kept FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE RESTRICT,
  constraint up_users_staff_role_kept FOREIGN KEY (staff_role) REFERENCES public.staff_roles(key) ON DELETE RESTRICT,
  constraint up_users_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX up_users_created_by_id_fk ON public.up_users USING btree (created_by_id);
CREATE INDEX up_users_documents_idx ON public.up_users USING btree (document_id, locale, published_at);
CREATE UNIQUE INDEX up_users_email_once ON public.up_users USING btree (lower(((email)::text COLLATE "C")));
CREATE INDEX up_users_person_id_fk ON public.up_users USING btree (person_id);
CREATE INDEX up_users_updated_by_id_fk ON public.up_users USING btree (updated_by_id);
CREATE UNIQUE INDEX up_users_username_once ON public.up_users USING btree (lower(((username)::text COLLATE "C")));
CREATE TRIGGER audit_changed AFTER UPDATE ON public.up_users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.up_users REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.up_users REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.up_users FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.up_users enable row level security;
alter table public.up_users force row level security;
create policy up_users_portal on public.up_users for select to ortak_portal using ((( SELECT app.is_portal() AS is_portal) AND (id = ( SELECT app.user_id() AS user_id))));
create policy up_users_staff on public.up_users for select to ortak_staff using ((( SELECT app.is_staff() AS is_staff) AND (((kind)::text = 'staff'::text) OR ( SELECT app.is_administrator() AS is_administrator))));
create policy up_users_system on public.up_users for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table public.up_users_companies_lnk (
  id integer default nextval('public.up_users_companies_lnk_id_seq'::regclass) not null,
  user_id integer,
  company_id integer,
  company_ord double precision,
  constraint up_users_companies_lnk_pkey PRIMARY KEY (id),
  constraint up_users_companies_lnk_uq UNIQUE (user_id, company_id),
  constraint up_users_companies_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT,
  constraint up_users_companies_lnk_fk FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE CASCADE
);
CREATE INDEX up_users_companies_lnk_fk ON public.up_users_companies_lnk USING btree (user_id);
CREATE INDEX up_users_companies_lnk_ifk ON public.up_users_companies_lnk USING btree (company_id);
CREATE INDEX up_users_companies_lnk_ofk ON public.up_users_companies_lnk USING btree (company_ord);
CREATE TRIGGER audit_changed AFTER UPDATE ON public.up_users_companies_lnk REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON public.up_users_companies_lnk REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON public.up_users_companies_lnk REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON public.up_users_companies_lnk FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table public.up_users_companies_lnk enable row level security;
alter table public.up_users_companies_lnk force row level security;
create policy up_users_companies_staff on public.up_users_companies_lnk for select to ortak_staff using ((( SELECT app.is_administrator() AS is_administrator) OR (user_id = ( SELECT app.user_id() AS user_id))));
create policy up_users_companies_system on public.up_users_companies_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant select on public.up_users_companies_lnk to ortak_staff;

create table public.up_users_role_lnk (
  id integer default nextval('public.up_users_role_lnk_id_seq'::regclass) not null,
  user_id integer,
  role_id integer,
  user_ord double precision,
  constraint up_users_role_lnk_pkey PRIMARY KEY (id),
  constraint up_users_role_lnk_uq UNIQUE (user_id, role_id),
  constraint up_users_role_lnk_fk FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE CASCADE,
  constraint up_users_role_lnk_ifk FOREIGN KEY (role_id) REFERENCES public.up_roles(id) ON DELETE CASCADE
);
CREATE INDEX up_users_role_lnk_fk ON public.up_users_role_lnk USING btree (user_id);
CREATE INDEX up_users_role_lnk_ifk ON public.up_users_role_lnk USING btree (role_id);
CREATE INDEX up_users_role_lnk_oifk ON public.up_users_role_lnk USING btree (user_ord);
alter table public.up_users_role_lnk enable row level security;
alter table public.up_users_role_lnk force row level security;
create policy up_users_role_system on public.up_users_role_lnk for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));

create table public.upload_folders (
  id integer default nextval('public.upload_folders_id_seq'::regclass) not null,
  document_id character varying(255),
  name character varying(255),
  path_id integer,
  path character varying(255),
  created_at timestamp(6) without time zone,
  updated_at timestamp(6) without time zone,
  published_at timestamp(6) without time zone,
  created_by_id integer,
  updated_by_id integer,
  locale character varying(255),
  constraint upload_folders_pkey PRIMARY KEY (id),
  constraint upload_folders_path_id_index UNIQUE (path_id),
  constraint upload_folders_path_index UNIQUE (path),
  constraint upload_folders_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL,
  constraint upload_folders_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL
);
CREATE INDEX upload_folders_created_by_id_fk ON public.upload_folders USING btree (created_by_id);
CREATE INDEX upload_folders_documents_idx ON public.upload_folders USING btree (document_id, locale, published_at);
CREATE INDEX upload_folders_updated_by_id_fk ON public.upload_folders USING btree (updated_by_id);

create table public.upload_folders_parent_lnk (
  id integer default nextval('public.upload_folders_parent_lnk_id_seq'::regclass) not null,
  folder_id integer,
  inv_folder_id integer,
  folder_ord double precision,
  constraint upload_folders_parent_lnk_pkey PRIMARY KEY (id),
  constraint upload_folders_parent_lnk_uq UNIQUE (folder_id, inv_folder_id),
  constraint upload_folders_parent_lnk_fk FOREIGN KEY (folder_id) REFERENCES public.upload_folders(id) ON DELETE CASCADE,
  constraint upload_folders_parent_lnk_ifk FOREIGN KEY (inv_folder_id) REFERENCES public.upload_folders(id) ON DELETE CASCADE
);
CREATE INDEX upload_folders_parent_lnk_fk ON public.upload_folders_parent_lnk USING btree (folder_id);
CREATE INDEX upload_folders_parent_lnk_ifk ON public.upload_folders_parent_lnk USING btree (inv_folder_id);
CREATE INDEX upload_folders_parent_lnk_oifk ON public.upload_folders_parent_lnk USING btree (folder_ord);

create table vault.card_series (
  id integer generated as identity not null,
  company_id integer not null,
  prefix text not null,
  length integer default 16 not null,
  last bigint default 0 not null,
  version integer default 1 not null,
  constraint card_series_pkey PRIMARY KEY (id),
  constraint card_series_company_id_key UNIQUE (company_id),
  constraint card_series_last_check CHECK ((last >= 0)),
  constraint card_series_length_check CHECK (((length >= 12) AND (length <= 19))),
  constraint card_series_prefix_check CHECK ((prefix ~ '^[1-9][0-9]{1,7}$'::text)),
  constraint card_series_company_kept FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT
);
CREATE TRIGGER audit_changed AFTER UPDATE ON vault.card_series REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_created AFTER INSERT ON vault.card_series REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_deleted AFTER DELETE ON vault.card_series REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows();
CREATE TRIGGER audit_emptied AFTER TRUNCATE ON vault.card_series FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncation();
alter table vault.card_series enable row level security;
alter table vault.card_series force row level security;
create policy card_series_staff on vault.card_series for all to ortak_staff using ((company_id = ANY (( SELECT app.companies() AS companies)::integer[]))) with check ((company_id = ANY (( SELECT app.companies() AS companies)::integer[])));
create policy card_series_system on vault.card_series for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant insert, select, update on vault.card_series to ortak_staff;

create table vault.fingerprints (
  fingerprint bytea not null,
  card_id integer not null,
  key_id text not null,
  constraint fingerprints_pkey PRIMARY KEY (fingerprint),
  constraint fingerprints_fingerprint_check CHECK ((octet_length(fingerprint) = 32)),
  constraint fingerprints_of_card FOREIGN KEY (card_id) REFERENCES public.payment_cards(id) ON DELETE CASCADE
);
CREATE INDEX fingerprints_card ON vault.fingerprints USING btree (card_id);
CREATE INDEX fingerprints_key ON vault.fingerprints USING btree (key_id);
alter table vault.fingerprints enable row level security;
alter table vault.fingerprints force row level security;
create policy fingerprints_own on vault.fingerprints as restrictive for all to ortak_staff_own using (false) with check ((EXISTS ( SELECT 1
   FROM public.payment_cards c
  WHERE (c.id = fingerprints.card_id))));
create policy fingerprints_staff on vault.fingerprints for insert to ortak_staff with check ((EXISTS ( SELECT 1
   FROM public.payment_cards c
  WHERE (c.id = fingerprints.card_id))));
create policy fingerprints_system on vault.fingerprints for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant insert on vault.fingerprints to ortak_staff;

create table vault.reveals (
  id integer generated as identity not null,
  card_id integer not null,
  company_id integer not null,
  member_id integer not null,
  user_id integer not null,
  reason text not null,
  revealed_at timestamp with time zone default now() not null,
  constraint reveals_pkey PRIMARY KEY (id),
  constraint reveals_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500)))
);
CREATE INDEX reveals_card ON vault.reveals USING btree (card_id, id DESC);
CREATE INDEX reveals_user ON vault.reveals USING btree (user_id, revealed_at);
CREATE TRIGGER reveals_stay BEFORE DELETE OR UPDATE ON vault.reveals FOR EACH ROW EXECUTE FUNCTION vault.refuse_change();
alter table vault.reveals enable row level security;
alter table vault.reveals force row level security;
create policy reveals_own on vault.reveals as restrictive for all to ortak_staff_own using ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[]))) with check ((member_id = ANY (( SELECT app.own_members() AS own_members)::integer[])));
create policy reveals_staff on vault.reveals for select to ortak_staff using (((company_id = ANY (( SELECT app.companies() AS companies)::integer[])) OR (user_id = ( SELECT app.user_id() AS user_id))));
create policy reveals_staff_own on vault.reveals for insert to ortak_staff with check (((user_id = ( SELECT app.user_id() AS user_id)) AND (EXISTS ( SELECT 1
   FROM public.payment_cards c
  WHERE ((c.id = reveals.card_id) AND (c.company_id = reveals.company_id) AND (c.member_id = reveals.member_id))))));
create policy reveals_system on vault.reveals for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant select on vault.reveals to ortak_staff;

create table vault.secrets (
  card_id integer not null,
  key_id text not null,
  kind text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  tag bytea not null,
  constraint secrets_pkey PRIMARY KEY (card_id),
  constraint secrets_ciphertext_check CHECK (((octet_length(ciphertext) >= 1) AND (octet_length(ciphertext) <= 1000))),
  constraint secrets_key_id_check CHECK ((key_id ~ '^[A-Za-z0-9-]{1,32}$'::text)),
  constraint secrets_kind_check CHECK ((kind = ANY (ARRAY['number'::text, 'token'::text]))),
  constraint secrets_nonce_check CHECK ((octet_length(nonce) = 12)),
  constraint secrets_tag_check CHECK ((octet_length(tag) = 16)),
  constraint secrets_of_card FOREIGN KEY (card_id) REFERENCES public.payment_cards(id) ON DELETE CASCADE
);
CREATE INDEX secrets_key ON vault.secrets USING btree (key_id, card_id);
alter table vault.secrets enable row level security;
alter table vault.secrets force row level security;
create policy secrets_own on vault.secrets as restrictive for all to ortak_staff_own using (false) with check ((EXISTS ( SELECT 1
   FROM public.payment_cards c
  WHERE (c.id = secrets.card_id))));
create policy secrets_staff on vault.secrets for insert to ortak_staff with check ((EXISTS ( SELECT 1
   FROM public.payment_cards c
  WHERE (c.id = secrets.card_id))));
create policy secrets_system on vault.secrets for all to ortak using (( SELECT app.is_system() AS is_system)) with check (( SELECT app.is_system() AS is_system));
grant insert on vault.secrets to ortak_staff;
