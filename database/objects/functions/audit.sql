-- Who is writing, as the trail keeps it: somebody who is not our application is the database's own user.
create or replace function audit.actor_kind() returns text language sql stable
  return case when current_setting('app.actor', true) in ('staff', 'portal', 'system')
              then current_setting('app.actor', true) else 'database' end;

-- What made them do it: what the code said (app.origin), or else which program it was. psql calls itself psql.
create or replace function audit.origin() returns text language sql stable
  return left(coalesce(nullif(current_setting('app.origin', true), ''),
    case audit.actor_kind()
      when 'system' then nullif(current_setting('application_name'), '')
      when 'database' then concat_ws(' ', session_user, nullif(current_setting('application_name'), '')) end), 200);

-- Writes down what is no change of a row: a sign-in, an export, a look at a card. In the caller's transaction: without
-- a commit it did not happen. Definer: nobody else writes entries. Our own program may say for whom it acts.
create or replace function app.record_audit(entry jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
end $$;

-- Rows that changed, once per statement, whatever their number. How stands in ortak.audited (audit-tables.sql).
-- Definer: whoever may change a row may not write the trail by hand.
create or replace function audit.record_rows() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
end $$;

create or replace function audit.record_truncation() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into audit.entries (kind, action, resource, actor, user_id, person_id, origin)
  select 'change', 'truncate', t.resource, audit.actor_kind(), app.user_id(), app.person(), audit.origin()
    from ortak.audited t where t.relation = tg_relid;
  return null;
end $$;

-- The trail is added to, never changed: not by the application, not by its owner.
create or replace function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is never changed' using errcode = 'check_violation';
end $$;
