alter table team_members enable row level security;
alter table team_members force row level security;
-- Not is_system(): who looks after whom is read and kept by functions that run as the owner on behalf of whoever asks.
drop policy if exists team_members_system on team_members;
create policy team_members_system on team_members to ortak
  using ((select app.actor()) is not null) with check ((select app.actor()) is not null);
-- A team for all companies is seen by all; one for a company by those who work for it.
drop policy if exists team_members_staff on team_members;
create policy team_members_staff on team_members to ortak_staff
  using (company_id is null or company_id = any ((select app.companies())::integer[]))
  with check (company_id is null or company_id = any ((select app.companies())::integer[]));

-- The same for the rows that those functions read and keep elsewhere.
drop policy if exists members_represented on members;
create policy members_represented on members to ortak
  using ((select app.actor()) = 'staff') with check ((select app.actor()) = 'staff');
drop policy if exists people_renamed on people;
create policy people_renamed on people to ortak
  using ((select app.actor()) = 'staff') with check ((select app.actor()) = 'staff');
drop policy if exists units_represented on units;
create policy units_represented on units for select to ortak using (representative_id = (select app.user_id()));

-- Staff who may see their own members only run as ortak_staff_own. That role has every grant and policy of ortak_staff, and on
-- each table that says whose it is one restrictive policy more. Staff without that limit run as ortak_staff, whose plans these
-- policies do not touch. Tables are found in the catalog: a new one is closed as soon as it is there.
drop policy if exists members_own on members;
create policy members_own on members as restrictive to ortak_staff_own
  using (id = any ((select app.own_members())::integer[]) or representative_id = (select app.user_id()))
  with check (id = any ((select app.own_members())::integer[]) or representative_id = (select app.user_id()));

do $$
declare
  found_table record;
  condition text;
  owner record;
begin
  for found_table in
    select c.oid::regclass as name, c.relname, array_agg(a.attname::text) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'ortak', 'graphile_worker')
      and a.attnum > 0 and not a.attisdropped
    group by c.oid
  loop
    condition := case
      when found_table.relname = 'members' then null
      -- Both ends of a relationship: one of them is mine.
      when found_table.relname = 'relationships' then
        'member_id = any ((select app.own_members())::integer[]) or other_id = any ((select app.own_members())::integer[])'
      -- The files of a page are no member's.
      when found_table.relname = 'documents' then
        'member_id = any ((select app.own_members())::integer[]) or (member_id is null and resource = ''pages'')'
      when 'member_id' = any (found_table.columns) then 'member_id = any ((select app.own_members())::integer[])'
      when 'subscription_id' = any (found_table.columns) then
        'exists (select from public.subscriptions s where s.id = subscription_id)'
      -- What a run did for a whole company is no business of who sees a part of it, but for runs of one's own.
      when found_table.name = 'billing.runs'::regclass then 'requested_by = (select app.user_id())'
    end;
    -- A table of links is of whatever record owns the link: its first key that leads to a table with a member.
    if condition is null and found_table.relname like '%\_lnk' then
      select k.confrelid::regclass as name, a.attname as key into owner
      from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute m on m.attrelid = k.confrelid and m.attname = 'member_id'
      where k.conrelid = found_table.name and k.contype = 'f' order by k.conkey[1] limit 1;
      if found then
        condition := format('exists (select from %s o where o.id = %I)', owner.name, owner.key);
      end if;
    end if;
    if condition is not null then
      execute format('drop policy if exists %I on %s', found_table.relname || '_own', found_table.name);
      execute format('create policy %I on %s as restrictive to ortak_staff_own using (%s) with check (%s)',
        found_table.relname || '_own', found_table.name, condition, condition);
    end if;
  end loop;
end $$;
