-- What somebody of the portal may change of their own data: written at once, asked for, or not at all (docs/decisions/0029). Definer,
-- because the list is our staff's; it says nothing about anybody.
create or replace function ortak.own_data_modes(asked text) returns table (field text, mode text) language sql stable security definer
set search_path = public, pg_temp as $$
  select r.field::text, r.mode::text from own_data_rules r where r.resource = asked and app.is_portal()
$$;

-- Columns that the portal writes at once in own records of a table.
create or replace function ortak.own_data_columns(asked text) returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(lower(regexp_replace(r.field, '([A-Z])', '_\1', 'g'))), '{}')
  from own_data_rules r where r.resource = asked and r.mode = 'direct' and app.is_portal()
$$;

-- Whatever a program of ours asks for: of its member the portal writes what administrators leave to it, and nothing else.
create or replace function ortak.confine_portal_member() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  own constant text[] := ortak.own_data_columns('members') || array['version', 'updated_at', 'search_text'];
begin
  if app.actor() is distinct from 'portal' or (to_jsonb(old) - own) is not distinct from (to_jsonb(new) - own) then
    return new;
  end if;
  raise exception 'this is changed by our staff' using errcode = 'insufficient_privilege';
end $$;
