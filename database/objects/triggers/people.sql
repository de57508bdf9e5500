-- One human is typed once (docs/decisions/0018): `individual_id` names the individual member who a person is. The individual member's own
-- person has it by itself, and all persons who are the same human have the member's names. As the owner: whoever changes one of
-- them may not see the others.
create or replace function ortak.name_human() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
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
end $$;

create or replace trigger people_human before insert or update of member_id, individual_id on people
  for each row execute function ortak.name_human();

-- Whoever changes the name of one changes it for the member and for every other person who is the same human.
create or replace function ortak.rename_human() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
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
end $$;

create or replace trigger people_renamed after update of first_name, last_name on people
  for each row when (pg_trigger_depth() = 0 and new.individual_id is not null
    and (new.first_name, new.last_name) is distinct from (old.first_name, old.last_name))
  execute function ortak.rename_human();
create or replace trigger members_renamed after update of first_name, last_name, name on members
  for each row when (pg_trigger_depth() = 0 and new.kind = 'individual'
    and (new.first_name, new.last_name, new.name) is distinct from (old.first_name, old.last_name, old.name))
  execute function ortak.rename_human();

-- See functions/trees.sql.
create or replace trigger people_moved_no_circle after update on people for each row
  when (new.manager_id is not null and new.manager_id is distinct from old.manager_id) execute function ortak.refuse_circle('manager_id');
create or replace trigger people_added_no_circle after insert on people
  referencing new table as new_rows for each statement execute function ortak.refuse_new_circle('manager_id');

-- What somebody of the portal may change about people, whatever a program of ours asks for. About oneself: how one is reached,
-- and the language. About colleagues: everything that is granted, with these limits: nobody is given a right or a scope that
-- the giver does not have, and nobody touches whoever has more than they. Not definer: it asks who is running.
create or replace function ortak.confine_portal_people() returns trigger language plpgsql
set search_path = public, pg_temp as $$
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
end $$;

create or replace trigger people_confined before insert or update on people
  for each row execute function ortak.confine_portal_people();
