-- The members whom the asking user looks after: as one of a team, as representative (which is the primary of a team), or as
-- representative of a unit. Read by the policies of `ortak_staff_own` and by the filter "mine", as the owner, since those who
-- ask may not see the rows that decide it. A day counts as begun or not yet over as long as it is so somewhere on earth:
-- which company's clock would decide is not known here.
create or replace function app.own_members() returns integer[] language sql stable security definer
set search_path = public, pg_temp as $$
  with instant as (select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) at time zone 'UTC' as utc)
  select coalesce(array_agg(distinct own.member_id), '{}')
  from (
    select t.member_id from team_members t, instant i
    where t.user_id = app.user_id()
      and coalesce(t.start <= (i.utc + interval '14 hours')::date, true)
      and coalesce(t."end" >= (i.utc - interval '12 hours')::date, true)
    union all
    select u.member_id from units u where u.representative_id = app.user_id()
  ) own
$$;

-- Today, where one of the asking user's companies is: for what belongs to no company.
create or replace function ortak.today_here() returns date language sql stable
set search_path = public, pg_temp as $$
  select ortak.today((select min(c.id) from companies c))
$$;

-- The member's representative is who is primary in the role `representative` today, of the member as a whole.
create or replace function ortak.settle_representatives(asked integer[], day date) returns integer language sql volatile security definer
set search_path = public, pg_temp as $$
  with settled as (
    update members m set representative_id = t.user_id, updated_at = now(), version = coalesce(m.version, 1) + 1
    from unnest(asked) a (id)
    left join lateral (
      select r.user_id from team_members r
      where r.member_id = a.id and r.company_id is null and r.unit_id is null and r."primary"
        and r.role_id = (select id from team_roles where code = 'representative')
        and coalesce(r.start <= day, true) and coalesce(r."end" >= day, true)
    ) t on true
    where m.id = a.id and m.representative_id is distinct from t.user_id
    returning 1
  ) select count(*)::int from settled
$$;

-- The other way round: somebody wrote the member's representative. Who was it until now is so until yesterday, and the new one
-- is primary from today, up to a change that is planned already. Whoever is in the role without being primary becomes it.
create or replace function ortak.place_representatives(asked integer[], day date) returns void language plpgsql volatile security definer
set search_path = public, pg_temp as $$
declare
  role integer := (select id from team_roles where code = 'representative');
begin
  delete from team_members t using members m
  where m.id = any (asked) and t.member_id = m.id and t.company_id is null and t.unit_id is null and t.role_id = role
    and t."primary" and t.start = day and t.user_id is distinct from m.representative_id;
  update team_members t set "end" = day - 1, updated_at = now(), version = coalesce(t.version, 1) + 1
  from members m
  where m.id = any (asked) and t.member_id = m.id and t.company_id is null and t.unit_id is null and t.role_id = role
    and t."primary" and coalesce(t.start < day, true) and coalesce(t."end" >= day, true)
    and t.user_id is distinct from m.representative_id;
  update team_members t set "primary" = true, updated_at = now(), version = coalesce(t.version, 1) + 1
  from members m
  where m.id = any (asked) and t.member_id = m.id and t.company_id is null and t.unit_id is null and t.role_id = role
    and not t."primary" and coalesce(t.start <= day, true) and coalesce(t."end" >= day, true) and t.user_id = m.representative_id;
  insert into team_members (document_id, member_id, user_id, role_id, start, "end", "primary", version, created_at, updated_at, published_at)
  select ortak.document_id(), m.id, m.representative_id, role, day,
         (select min(t.start) - 1 from team_members t
          where t.member_id = m.id and t.company_id is null and t.unit_id is null and t.role_id = role and t.start > day
            and (t."primary" or t.user_id = m.representative_id)),
         true, 1, now(), now(), now()
  from members m
  where m.id = any (asked) and m.representative_id is not null
    and not exists (select from team_members t
      where t.member_id = m.id and t.company_id is null and t.unit_id is null and t.role_id = role and t."primary"
        and t.user_id = m.representative_id and coalesce(t.start <= day, true) and coalesce(t."end" >= day, true))
  order by m.id;
end $$;
