-- Every column that says of which member, or of which person, a row is: what has a key to members or people, and what is
-- called `member_id`. Found in the catalogue, so that a table that somebody adds is merged like the others. The audit
-- trail is not among them: it says what was.
create or replace function ortak.member_columns() returns table (name regclass, attribute name, leads_to text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select distinct on (c.oid, a.attnum) c.oid::regclass, a.attname,
         case when a.attname = 'member_id' or k.target = 'public.members'::regclass then 'member' else 'person' end
  from pg_class c
  join pg_namespace s on s.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join lateral (
    select f.confrelid as target
    from pg_constraint f, unnest(f.conkey, f.confkey) as pair (own, theirs)
    join pg_attribute t on t.attnum = pair.theirs and t.attname = 'id'
    where f.conrelid = c.oid and f.contype = 'f' and pair.own = a.attnum and t.attrelid = f.confrelid
      and f.confrelid in ('public.members'::regclass, 'public.people'::regclass)
    limit 1
  ) k on true
  where c.relkind = 'r' and c.relpersistence = 'p' and s.nspname !~ '^pg_'
    and s.nspname not in ('information_schema', 'graphile_worker', 'audit')
    and (k.target is not null or (a.attname = 'member_id' and a.atttypid = 'integer'::regtype))
  order by c.oid, a.attnum
$$;

-- Makes one member out of two: everything that was of `gone` is of `kept`, and the code of `gone` leads to it. One
-- statement moves all rows, so that keys that span several tables hold at its end. The tables' own triggers rest
-- meanwhile: they guard what a row says (posted invoices, the ledger), and nothing but whose it is changes here.
-- Definer: rows of companies that the caller does not work for would otherwise be left behind; whether the caller may
-- is decided before (merge-members.ts), and here once more by the companies.
create or replace function ortak.merge_members(gone integer, kept integer) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor text := coalesce(current_setting('app.actor', true), '');
  ours integer[] := app.companies();
  lost members%rowtype;
  stays members%rowtype;
  lost_person integer;
  kept_person integer;
  part record;
  moves text[] := '{}';
  tables regclass[] := '{}';
  moved bigint;
  names text;
begin
  if actor not in ('staff', 'system') then
    raise exception 'who may not change members merges none' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('app.actor', 'system', true);
  perform set_config('lock_timeout', '10s', true);
  perform 1 from members m where m.id in (gone, kept) order by m.id for update;
  select * into lost from members m where m.id = gone;
  select * into stays from members m where m.id = kept;
  if lost.id is null or stays.id is null or gone = kept or lost.kind <> stays.kind then
    raise exception 'these two cannot be one' using errcode = 'check_violation';
  end if;
  if actor = 'staff' and exists (
       select from accounts a where a.member_id in (gone, kept) and not a.company_id = any (ours)) then
    perform set_config('app.actor', actor, true);
    return jsonb_build_object('refused', 'foreign');
  end if;

  if lost.kind = 'individual' then
    select min(p.id) into lost_person from people p where p.member_id = gone;
    select min(p.id) into kept_person from people p where p.member_id = kept;
  end if;
  if kept_person is null then lost_person := null; end if;

  for part in
    select c.name, array_agg(c.attribute) filter (where c.leads_to = 'member') as members,
           array_agg(c.attribute) filter (where c.leads_to = 'person') as persons,
           exists (select from pg_attribute d where d.attrelid = c.name and d.attname = 'default') as has_default,
           exists (select from pg_attribute d where d.attrelid = c.name and d.attname = 'primary') as has_primary
    from ortak.member_columns() c group by c.name order by c.name::text
  loop
    if part.name <> 'public.members'::regclass then
      tables := tables || part.name;
      execute format('alter table %s disable trigger user', part.name);
      -- Of two defaults or primaries the one of the member that stays is kept.
      if 'member_id' = any (part.members) and part.name <> 'public.addresses'::regclass then
        foreach names in array array_remove(array[case when part.has_default then 'default' end,
                                                  case when part.has_primary then 'primary' end], null) loop
          execute format('update %1$s set %2$I = false where member_id = $1 and %2$I
                          and exists (select from %1$s o where o.member_id = $2 and o.%2$I)', part.name, names)
            using gone, kept;
        end loop;
      end if;
    end if;
  end loop;
  update addresses a set "default" = false where a.member_id = gone and a."default" and a.unit_id is null
     and (a.person_id is null or a.person_id = lost_person)
     and exists (select from addresses o where o.member_id = kept and o."default" and o.kind = a.kind and o.unit_id is null
                 and o.person_id is not distinct from case when a.person_id = lost_person then kept_person end);

  -- What both have is kept once.
  delete from members_categories_lnk l where l.member_id = gone
    and exists (select from members_categories_lnk o where o.member_id = kept and o.category_id = l.category_id);
  delete from members_sectors_lnk l where l.member_id = gone
    and exists (select from members_sectors_lnk o where o.member_id = kept and o.sector_id = l.sector_id);
  delete from bank_accounts b where b.member_id = gone and b.iban <> ''
    and exists (select from bank_accounts o where o.member_id = kept and o.iban = b.iban);
  delete from relationships r where gone in (r.member_id, r.other_id) and (kept in (r.member_id, r.other_id)
    or exists (select from relationships o where o.kind_id = r.kind_id
         and ((kept = o.member_id and o.other_id in (r.member_id, r.other_id) and o.other_id <> gone)
           or (kept = o.other_id and o.member_id in (r.member_id, r.other_id) and o.member_id <> gone))));
  -- Of two last results with a form the later one is the last.
  delete from analyses.results r using analyses.results o
   where r.form_id = o.form_id and r.member_id in (gone, kept) and o.member_id in (gone, kept)
     and (r.submitted_at, r.id) < (o.submitted_at, o.id);
  delete from team_members t where t.member_id = gone
    and exists (select from team_members o where o.member_id = kept and o.role_id = t.role_id and o.user_id = t.user_id
                and (o.company_id, o.unit_id) is not distinct from (t.company_id, t.unit_id)
                and daterange(o.start, o."end", '[]') && daterange(t.start, t."end", '[]'));
  delete from pages_members_lnk l where l.member_id = gone
    and exists (select from pages_members_lnk o where o.member_id = kept and o.page_id = l.page_id);
  if lost_person is not null then
    delete from pages_people_lnk l where l.person_id = lost_person
      and exists (select from pages_people_lnk o where o.person_id = kept_person and o.page_id = l.page_id);
    delete from portal.page_reads l where l.person_id = lost_person
      and exists (select from portal.page_reads o where o.person_id = kept_person and o.page_id = l.page_id);
    delete from portal.notification_choices l where l.person_id = lost_person
      and exists (select from portal.notification_choices o where o.person_id = kept_person);
    update portal.letters o set events = o.events || l.events
      from portal.letters l where o.person_id = kept_person and l.person_id = lost_person;
    delete from portal.letters l where l.person_id = lost_person
      and exists (select from portal.letters o where o.person_id = kept_person);
    delete from interactions_people_lnk l where l.person_id = lost_person
      and exists (select from interactions_people_lnk o where o.person_id = kept_person and o.interaction_id = l.interaction_id);
    if exists (select from up_users u where u.person_id = kept_person) then
      delete from up_users u where u.person_id = lost_person;
    end if;
    update people p set email = coalesce(nullif(p.email, ''), l.email), mobile = coalesce(nullif(p.mobile, ''), l.mobile),
           phone = coalesce(nullif(p.phone, ''), l.phone), title = coalesce(nullif(p.title, ''), l.title),
           portal = coalesce(p.portal, l.portal), updated_at = now(), version = coalesce(p.version, 1) + 1
      from people l where p.id = kept_person and l.id = lost_person;
  end if;

  -- Where the one that goes stands above the other, the tree is opened there: below it, things would turn in a circle.
  if exists (with recursive above (id) as (
               select stays.parent_id union select p.parent_id from members p join above on above.id = p.id)
             select from above where id = gone) then
    update members m set parent_id = null where m.id = kept;
  end if;

  -- An account beside one with the same company and currency stays an account of its own, with its own ledger.
  update accounts a set former_code = lost.code where a.member_id = gone and a.former_code is null
    and exists (select from accounts o where o.member_id = kept and o.company_id = a.company_id and o.currency = a.currency
                and o.former_code is null);

  -- The places and numbers of the one that goes which the other has differently.
  insert into contact_points (document_id, created_at, updated_at, published_at, member_id, kind, value, label, version)
  select ortak.document_id(), now(), now(), now(), gone, v.kind, v.value, lost.code, 1
  from (values ('phone', lost.phone, stays.phone), ('email', lost.email, stays.email), ('web', lost.website, stays.website))
         as v (kind, value, other)
  where v.value <> '' and v.other <> '' and lower(v.value) <> lower(v.other);
  if concat(stays.address, stays.city) <> '' and concat(lost.address, lost.city) <> ''
     and (lost.address, lost.city) is distinct from (stays.address, stays.city) then
    insert into addresses (document_id, created_at, updated_at, published_at, member_id, kind, label, address, district, city,
                           postal_code, country, "default", version)
    values (ortak.document_id(), now(), now(), now(), gone, 'other', lost.code, lost.address, lost.district, lost.city,
            lost.postal_code, lost.country, false, 1);
  end if;

  for part in
    select c.name, array_agg(c.attribute) filter (where c.leads_to = 'member') as members,
           array_agg(c.attribute) filter (where c.leads_to = 'person') as persons
    from ortak.member_columns() c group by c.name order by c.name::text
  loop
    -- The person itself goes; all that leads to it leads to the other one.
    if lost_person is null then part.persons := null; end if;
    if part.members is null and part.persons is null then continue; end if;
    select string_agg(format('%1$I = case when %1$I = %2$s then %3$s else %1$I end', column_name, old, new), ', ')
      into names
      from (select m as column_name, gone as old, kept as new from unnest(part.members) m
            union all select p, lost_person, kept_person from unnest(part.persons) p) x;
    moves := moves || format('moved%s as (update %s set %s where %s returning 1)', cardinality(moves), part.name, names,
      (select string_agg(format('%I = %s', column_name, old), ' or ')
         from (select m as column_name, gone as old from unnest(part.members) m
               union all select p, lost_person from unnest(part.persons) p) x));
  end loop;
  execute 'with ' || array_to_string(moves, ', ') || ' select ' ||
    (select string_agg(format('(select count(*) from moved%s)', n), ' + ') from generate_series(0, cardinality(moves) - 1) n)
    into moved;

  if lost_person is not null then delete from people p where p.id = lost_person; end if;
  set constraints all immediate;

  insert into former_codes (document_id, created_at, updated_at, published_at, code, name, former_id, member_id)
  values (ortak.document_id(), now(), now(), now(), lost.code, lost.name, gone, kept);
  delete from members m where m.id = gone;
  update members m set
    tax_office = coalesce(nullif(m.tax_office, ''), lost.tax_office), tax_number = coalesce(nullif(m.tax_number, ''), lost.tax_number),
    national_id = coalesce(nullif(m.national_id, ''), lost.national_id), email = coalesce(nullif(m.email, ''), lost.email),
    phone = coalesce(nullif(m.phone, ''), lost.phone), website = coalesce(nullif(m.website, ''), lost.website),
    trade_registry_number = coalesce(nullif(m.trade_registry_number, ''), lost.trade_registry_number),
    mersis_number = coalesce(nullif(m.mersis_number, ''), lost.mersis_number),
    founded_on = coalesce(m.founded_on, lost.founded_on), employee_count = coalesce(m.employee_count, lost.employee_count),
    birth_date = coalesce(m.birth_date, lost.birth_date), birth_place = coalesce(nullif(m.birth_place, ''), lost.birth_place),
    gender = coalesce(m.gender, lost.gender), marital_status = coalesce(m.marital_status, lost.marital_status),
    education = coalesce(m.education, lost.education), job = coalesce(nullif(m.job, ''), lost.job),
    annual_sales = coalesce(m.annual_sales, lost.annual_sales),
    parent_id = coalesce(m.parent_id, case when not exists (
      with recursive above (id) as (
        select lost.parent_id union select p.parent_id from members p join above on above.id = p.id)
      select from above where id = kept) then lost.parent_id end),
    representative_id = coalesce(m.representative_id, lost.representative_id),
    extra = coalesce(lost.extra, '{}'::jsonb) || coalesce(m.extra, '{}'::jsonb),
    status = case when m.status = 'potential' and ortak.has_account(m.id) then 'active' else m.status end,
    updated_at = now(), version = coalesce(m.version, 1) + 1
  where m.id = kept;
  -- An address is taken as a whole, never half of one and half of the other.
  update members m set address = lost.address, district = lost.district, city = lost.city, postal_code = lost.postal_code,
         country = coalesce(m.country, lost.country)
   where m.id = kept and concat(m.address, m.city) = '';
  set constraints all immediate;

  for i in 1 .. cardinality(tables) loop
    execute format('alter table %s enable trigger user', tables[i]);
  end loop;
  perform set_config('app.actor', actor, true);
  return jsonb_build_object('rows', moved, 'code', lost.code, 'name', lost.name);
end $$;
