-- Extra information in the portal (docs/decisions/0028). The role of the portal reads neither the column `extra` nor the
-- definitions: a hidden field is confined by the database like a foreign row. What it gets, it gets from the functions below. They
-- run as the owner, whom policies let see, while the portal asks, what the portal's own policies let see, and nothing else.

-- The categories of a member with all that stand above them; of a member that is not the caller's none.
create or replace function app.portal_categories(member integer) returns integer[] language sql stable security definer
set search_path = public, pg_temp as $$
  with recursive held (id) as (
    select l.category_id from members_categories_lnk l where l.member_id = member
    union select c.parent_id from held h join categories c on c.id = h.id where c.parent_id is not null
  ) select coalesce(array_agg(id), '{}') from held
$$;

-- The fields of a record that the portal knows: for its member's categories, not hidden, not archived. `shown`: whether the value
-- that one waits for is there. `offered`: whether a form may show it, which is the same for what waits for a hidden field; what waits
-- for another one that the form has too, the form decides.
create or replace function ortak.portal_fields(entity text, member integer, stored jsonb)
returns table (id integer, key text, place text, shown boolean, offered boolean) language sql stable
set search_path = public, pg_temp as $$
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
$$;

-- What somebody of the portal writes into `extra` are changes: fields that the portal may write, merged into what stands there. As the
-- owner, since the definitions are not theirs to read.
create or replace function ortak.confine_portal_extra() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
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
end $$;

-- Opens the extra information of a table to the portal: app.extra_of_<table>(id) is what it shows of a record,
-- app.fields_of_<table>(id) which definitions a form of the record has (of null: of a new one). The table's policy for the portal
-- is the owner's too while the portal asks. `written`: whether the portal writes records of this table.
create or replace function ortak.open_extra(target regclass, written boolean) returns void language plpgsql as $$
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
end $$;
