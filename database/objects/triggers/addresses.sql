-- A member, unit or person has one default address of each kind: the one that was set last takes it from the others.
create or replace function ortak.keep_default_address() returns trigger language plpgsql
set search_path = public, pg_temp as $$
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
end $$;

create or replace trigger addresses_default_added after insert on addresses
  referencing new table as new_rows for each statement execute function ortak.keep_default_address();
create or replace trigger addresses_default_changed after update on addresses
  referencing new table as new_rows for each statement execute function ortak.keep_default_address();
