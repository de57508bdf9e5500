-- Makes the statements that write down the changes of every table, from the catalogs: a table that somebody adds is
-- recorded from the moment it exists. Called by triggers/audit.sql after every change of the schema.
--
-- Each statement runs once per statement of the application over the rows that it changed, and is given $1 the instant,
-- $2 the kind of actor, $3 user, $4 person, $5 origin.

-- The tables that are looked at: all but the CMS's own machinery and the trail itself.
create or replace function audit.tables() returns table (
  relation regclass, full_name text, resource text, exempt text, watched text[], noted text[], ignored text[], bulk boolean)
language sql stable as $$
  select c.oid::regclass, n.nspname || '.' || c.relname,
         coalesce(r.resource, replace(case n.nspname when 'public' then '' else n.nspname || '-' end || c.relname, '_', '-')),
         r.exempt, r.watched, r.noted, coalesce(r.ignored, '{}'), coalesce(r.bulk, false)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join audit.rules() r on r.relation = n.nspname || '.' || c.relname
   where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_'
     and n.nspname not in ('information_schema', 'ortak', 'audit', 'graphile_worker')
     and n.nspname || '.' || c.relname !~ '^public\.(strapi_|admin_|up_(permissions|roles|permissions_role_lnk)|i18n_|files|upload_|.*_morph|.*_mph$)'
$$;

-- Where rows of a table are written down: under themselves, or under the record that they belong to. A link table is a
-- field of the record that it begins with; `…_lines` are parts of theirs.
create or replace function audit.owner_of(relation regclass) returns table (own_column text, owner regclass, part text, field text, target text)
language sql stable as $$
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
$$;

create or replace function audit.track_tables() returns void language plpgsql as $$
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
end $$;
