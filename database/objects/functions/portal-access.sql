-- What a person may do in the portal, from what stands on the person and from their profile: an area on the person replaces the
-- profile's. The same as readPortalAccess in kernel/src/access/portal.ts. Definer: who asks does not see every profile.
create or replace function ortak.portal_rights(kept jsonb) returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  with profile as (
    select p.rights from portal_profiles p
    where jsonb_typeof(kept -> 'profile') = 'number' and p.id::text = kept ->> 'profile'
  ), merged as (
    select coalesce((select rights from profile where jsonb_typeof(rights) = 'object'), '{}')
        || case when jsonb_typeof(kept -> 'rights') = 'object' then kept -> 'rights' else '{}' end as rights
  )
  select coalesce(array_agg(distinct area.key || ':' || allowed.action), '{}')
  from merged cross join lateral jsonb_each(merged.rights) area
  cross join lateral jsonb_array_elements_text(case when jsonb_typeof(area.value) = 'array' then area.value else '[]' end) allowed (action)
  where area.key <> 'profile'
$$;

create or replace function ortak.portal_scope(kept jsonb) returns text language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(
    case when kept ->> 'scope' in ('own', 'unit', 'member', 'group') then kept ->> 'scope' end,
    (select p.scope from portal_profiles p where jsonb_typeof(kept -> 'profile') = 'number' and p.id::text = kept ->> 'profile'),
    'own')
$$;

create or replace function ortak.scope_rank(scope text) returns integer language sql immutable parallel safe
  return coalesce(array_position(array['own', 'unit', 'member', 'group'], scope), 9);

-- The access of a colleague, for the portal's administrator of their member: of people that they see and may edit, never of
-- anybody else. It runs as the owner, whom policies let see what the portal sees, and more than those it leaves out itself.
create or replace function ortak.managed_access(asked integer) returns table (portal jsonb, member_id integer, unit_id integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(p.portal, '{}'), p.member_id, p.unit_id from people p
  where p.id = asked and app.is_portal() and app.may('people:edit')
    and (p.member_id = any (app.whole_members()) or p.unit_id = any (app.own_units()))
$$;
