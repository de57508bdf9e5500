create schema if not exists app;

-- Who is asking, as the running transaction was told (`confine` in database/src/sql.ts). A setting that is absent is
-- null, false or an empty list, so that every comparison with it fails: no actor sees no row.
-- Policies write `company_id = any ((select app.companies())::integer[])`: the planner then reads the setting once per
-- statement. Without the cast the brackets would mean a subquery of single numbers.

create or replace function app.actor() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.actor', true), '');

-- Nobody becomes the system by a setting alone: the roles that requests run as are never it.
create or replace function app.is_system() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.actor', true) = 'system', false)
     and current_user not in ('ortak_staff', 'ortak_staff_own', 'ortak_portal', 'ortak_portal_viewer');

create or replace function app.is_staff() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.actor', true) = 'staff', false);

create or replace function app.is_portal() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.actor', true) = 'portal', false);

create or replace function app.is_administrator() returns boolean
  language sql stable parallel safe
  return app.is_staff() and coalesce(current_setting('app.administrator', true) = 'true', false);

create or replace function app.user_id() returns integer
  language sql stable parallel safe
  return nullif(current_setting('app.user', true), '')::integer;

create or replace function app.companies() returns integer[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.companies', true), '')::integer[], '{}'::integer[]);

create or replace function app.members() returns integer[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.members', true), '')::integer[], '{}'::integer[]);

create or replace function app.units() returns integer[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.units', true), '')::integer[], '{}'::integer[]);

create or replace function app.person() returns integer
  language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::integer;

create or replace function app.scope() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.scope', true), '');

-- The members that a person of the portal sees wholly, and the units whose records they see: a list that does not apply to
-- their scope is empty. In policies each stands alone beside `or`, without the scope: only then the indexes answer by
-- themselves, and no row is compared with a group of thousands of members once more.
create or replace function app.whole_members() returns integer[]
  language sql stable parallel safe
  return case when app.scope() in ('member', 'group') then app.members() else '{}'::integer[] end;

create or replace function app.own_units() returns integer[]
  language sql stable parallel safe
  return case when app.scope() = 'unit' then app.units() else '{}'::integer[] end;

-- What a person of the portal may do, as `people:edit`: for what they write. Reading is a matter of scope.
create or replace function app.rights() returns text[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.rights', true), '')::text[], '{}'::text[]);

create or replace function app.may(asked text) returns boolean
  language sql stable parallel safe
  return asked = any (app.rights());

-- The contracts that a person of the portal sees with scope `own` or `unit`, by what subscriptions shows them (as the caller, on
-- purpose). A function and not a subquery: policies that follow a contract are planned in a third of the time, and with the
-- other scopes it is never called.
create or replace function app.own_subscriptions() returns integer[]
  language plpgsql stable parallel safe as $$
begin
  return array(select s.id from public.subscriptions s);
end $$;

-- The language of whoever asks: texts that are kept in several are answered in it.
create or replace function app.language() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.language', true), '');
