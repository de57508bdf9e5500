-- Users are written by our own program only (plugin access); staff choose colleagues from them as representatives.
alter table up_users enable row level security;
alter table up_users force row level security;
drop policy if exists up_users_system on up_users;
create policy up_users_system on up_users to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists up_users_staff on up_users;
create policy up_users_staff on up_users for select to ortak_staff
  using ((select app.is_staff()) and (kind = 'staff' or (select app.is_administrator())));
drop policy if exists up_users_portal on up_users;
create policy up_users_portal on up_users for select to ortak_portal
  using ((select app.is_portal()) and id = (select app.user_id()));

alter table up_users_companies_lnk enable row level security;
alter table up_users_companies_lnk force row level security;
drop policy if exists up_users_companies_system on up_users_companies_lnk;
create policy up_users_companies_system on up_users_companies_lnk to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists up_users_companies_staff on up_users_companies_lnk;
create policy up_users_companies_staff on up_users_companies_lnk for select to ortak_staff
  using ((select app.is_administrator()) or user_id = (select app.user_id()));

alter table up_users_role_lnk enable row level security;
alter table up_users_role_lnk force row level security;
drop policy if exists up_users_role_system on up_users_role_lnk;
create policy up_users_role_system on up_users_role_lnk to ortak
  using ((select app.is_system())) with check ((select app.is_system()));

-- Our staff look at the portal as a person of a member, as ortak_portal_viewer: that role has every grant and policy of
-- ortak_portal, and on each table that says which of our companies a row belongs to, one restrictive policy more. So the
-- preview shows what the person sees, as far as whoever looks may see it. It stands in the last file of tables, since it goes by
-- their policies; test/database/portal-role.test.ts tells when one is left out.
do $$
declare
  found_table record;
begin
  for found_table in
    select c.oid::regclass as name, c.relname,
           case when c.relname = 'companies' then 'id' else 'company_id' end as company
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where exists (select from pg_policies p
                  where p.schemaname = n.nspname and p.tablename = c.relname and 'ortak_portal' = any (p.roles))
      and (c.oid = 'public.companies'::regclass
           or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped))
  loop
    execute format('drop policy if exists %I on %s', found_table.relname || '_viewer', found_table.name);
    execute format('create policy %I on %s as restrictive for select to ortak_portal_viewer using (%I is null or %3$I = any ((select app.companies())::integer[]))',
      found_table.relname || '_viewer', found_table.name, found_table.company);
  end loop;
end $$;
