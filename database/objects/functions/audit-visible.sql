-- Which history one of our staff may see follows from the policies of the tables themselves.

-- Resources that all of our staff see wholly: the policy for staff is plainly true.
create or replace function audit.shared_resources() returns text[] language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct t.resource), '{}') from ortak.audited t
   where t.exempt is null and has_table_privilege('ortak_staff', t.relation, 'select') and exists (
     select from pg_policy p where p.polrelid = t.relation and p.polpermissive and p.polcmd in ('*', 'r')
        and 'ortak_staff'::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) = 'true')
$$;

-- Resources of which they see what belongs to their companies, and nothing else decides.
create or replace function audit.company_resources() returns text[] language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(resource), '{}') from (
    select t.resource from ortak.audited t
      join pg_policy p on p.polrelid = t.relation and p.polpermissive and p.polcmd in ('*', 'r') and 'ortak_staff'::regrole = any (p.polroles)
     where t.exempt is null
     group by t.resource
    having bool_and(regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\s', '', 'g')
             = '(company_id=ANY((SELECTapp.companies()AScompanies)))'
             or regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\s', '', 'g')
             = '(company_id=ANY(((SELECTapp.companies()AScompanies))::integer[]))')) r
$$;

create or replace function audit.table_of(of text) returns regclass language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select t.relation from ortak.audited t join pg_class c on c.oid = t.relation
   where t.exempt is null and t.resource = of and c.relname !~ '_(lnk|lines)$' limit 1
$$;

-- Whether the caller sees the record itself, now. Not definer: its policies and rights decide.
create or replace function audit.may_see(of text, record bigint) returns boolean language plpgsql stable as $$
declare
  relation constant regclass := audit.table_of(of);
  seen boolean;
begin
  -- Who may read only some columns of a table is not shown what the others were.
  if relation is null or record is null or not has_table_privilege(relation, 'select') then return false; end if;
  execute format('select exists (select from %s t where t.id = $1)', relation) into seen using record;
  return seen;
exception when insufficient_privilege then
  return false;
end $$;
