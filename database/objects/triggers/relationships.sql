-- Kinship is between individual members.
create or replace function ortak.check_relationship() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if exists (select from relationship_kinds k where k.id = new.kind_id and k."between" = 'individuals')
     and exists (select from members m where m.id in (new.member_id, new.other_id) and m.kind <> 'individual') then
    raise exception 'this kind of relationship is between individual members' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace trigger relationships_check before insert or update of member_id, other_id, kind_id on relationships
  for each row execute function ortak.check_relationship();
