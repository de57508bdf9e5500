-- Extra fields are merged key by key; null takes one away. What stays is what stood there.
create or replace function app.merge_extra(stored jsonb, changes jsonb) returns jsonb
  language sql immutable parallel safe
  return case when changes is null then stored else jsonb_strip_nulls(coalesce(stored, '{}'::jsonb) || changes) end;

-- Tells every node to look at the definitions again. Definer, because nobody else may write there.
create or replace function app.note_definitions_changed() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update parametric.state set version = version + 1;
  return null;
end $$;
