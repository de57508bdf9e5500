-- Categories and sectors: trees of names that people make, and that members have any number of.

-- A category with all that stands below it.
create or replace function app.categories_within(top integer) returns integer[]
language sql stable set search_path = public, pg_temp as $$
  with recursive within (id) as (
    select top union select c.id from categories c join within w on c.parent_id = w.id
  ) select array_agg(id) from within
$$;

create or replace function app.sectors_within(top integer) returns integer[]
language sql stable set search_path = public, pg_temp as $$
  with recursive within (id) as (
    select top union select s.id from sectors s join within w on s.parent_id = w.id
  ) select array_agg(id) from within
$$;

-- Everything that leads to a record of a tree, but for the tree itself: found in the catalogue, so that a table that somebody
-- adds follows a merge like the others. `other` is the far side of a link table.
create or replace function ortak.tier_uses(tree regclass) returns table (relation regclass, attribute name, other name)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select c.oid::regclass, a.attname,
         case when c.relname ~ '_lnk$' then (select b.attname from pg_attribute b
            where b.attrelid = c.oid and b.attnum > 0 and not b.attisdropped and b.attname ~ '_id$' and b.attnum <> a.attnum
            order by b.attnum limit 1) end
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
   where k.confrelid = tree and k.contype = 'f' and cardinality(k.conkey) = 1 and k.conrelid <> tree
   group by c.oid, c.relname, a.attname, a.attnum order by c.relname, a.attname
$$;

-- How many members have a category or sector, whoever asks: definer, because somebody who sees their own members only would
-- take a name for unused that others use. Reads the links, and nothing of the members.
create or replace function ortak.count_tier_members(tree regclass, tier integer) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp as $$
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
end $$;

-- Makes one category or sector out of two: what has `gone` has `kept` afterwards, once; what stood below the one stands below the
-- other, and children with the same name become one in the same way. As the caller, with the caller's rights: what the
-- caller may not change keeps `gone` there, and the keys refuse. Links are taken off and put on, so that the trail says so.
create or replace function ortak.merge_tiers(tree regclass, gone integer, kept integer) returns jsonb
language plpgsql set search_path = public, pg_temp as $$
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
end $$;
