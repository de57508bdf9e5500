-- The rights of a role of staff that an administrator defined; null for the roles that are always there.
create or replace function access.rights_of_role(asked text) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select r.rights from staff_roles r where r.key = asked and not r.built_in
$$;

-- The named profile that a person's access builds on, `{rights, scope}`; null without one.
create or replace function access.profile_of(kept jsonb) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('rights', f.rights, 'scope', f.scope) from portal_profiles f
  where jsonb_typeof(kept -> 'profile') = 'number' and f.id::text = kept ->> 'profile'
$$;

-- A living session with all that its actor is made from, over primary keys; null when it is over. Every request begins with it,
-- so it is one statement without a transaction around: it is the system by itself, and only our own program may call it.
create or replace function access.session_of(asked uuid) returns json
language plpgsql stable set search_path = public, pg_temp as $$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
  answer json;
begin
  perform set_config('app.actor', 'system', true);
  select to_json(living) into answer from (
    select s.id as session, s.app, u.id as "user", u.kind, coalesce(u.blocked, false) as blocked, u.language,
           u.staff_role as "staffRole",
           access.rights_of_role(u.staff_role) as "staffRights",
           u.member_scope as "memberScope",
           case when u.kind <> 'staff' then '{}'
                when u.staff_role = 'administrator'
                then coalesce((select array_agg(c.id order by c.id) from companies c), '{}')
                else coalesce((select array_agg(l.company_id order by l.company_id)
                               from up_users_companies_lnk l where l.user_id = u.id), '{}') end as companies,
           p.id as person, p.language as "personLanguage", p.member_id as member, p.unit_id as unit, p.portal,
           access.profile_of(p.portal) as profile,
           (select to_char(c.instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from access.clock c) as clock
    from access.sessions s
    join up_users u on u.id = s.user_id
    left join people p on p.id = u.person_id
    where s.id = asked and s.ended_at is null and s.ends_at > now()) living;
  perform set_config('app.actor', said, true);
  return answer;
end $$;
revoke all on function access.session_of(uuid) from public;
revoke all on function access.rights_of_role(text), access.profile_of(jsonb) from public;
