-- Extra fields are merged key by key; null takes one away. What stays is what stood there.
create or replace function app.merge_extra(stored jsonb, changes jsonb) returns jsonb
  language sql immutable parallel safe
  return case when changes is null then stored else jsonb_strip_nulls(coalesce(stored, '{}'::jsonb) || changes) end;

-- Tells every node to look at the definitions again. Definer, because nobody else may write there; the actor of the
-- transaction is what it was when it is done.
create or replace function app.note_definitions_changed() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  asking text := current_setting('app.actor', true);
begin
  perform set_config('app.actor', 'system', true);
  update parametric.state set version = version + 1;
  perform set_config('app.actor', coalesce(asking, ''), true);
  return null;
end $$;

-- Which state the definitions are in, in one statement without a transaction of its own: nodes ask several times a second.
create or replace function app.definitions_version() returns integer language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  asking text := current_setting('app.actor', true);
  found integer;
begin
  perform set_config('app.actor', 'system', true);
  select version into found from parametric.state;
  perform set_config('app.actor', coalesce(asking, ''), true);
  return found;
end $$;
