-- What administrators are told about how a user signs in. Definers: the tables behind them are the system's alone, and
-- no more than this is said of them.

create or replace function app.has_two_step(user_id integer) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  said constant text := current_setting('app.actor', true);
  found boolean;
begin
  if not (app.is_administrator() or app.is_system()) then return null; end if;
  perform set_config('app.actor', 'system', true);
  select exists (select from access.authenticators a where a.user_id = has_two_step.user_id and a.confirmed_at is not null)
    into found;
  perform set_config('app.actor', coalesce(said, ''), true);
  return found;
end $$;

-- Until when a name is locked after too many failures; null when it is not. The keys are made as in
-- plugins/access/server/src/domain/attempt-limits.ts.
create or replace function app.locked_until(email text, username text) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  said constant text := current_setting('app.actor', true);
  until timestamptz;
begin
  if not (app.is_administrator() or app.is_system()) then return null; end if;
  perform set_config('app.actor', 'system', true);
  select max(a.window_ends) into until
    from unnest(array[email, username]) as name,
         lateral (select 'sign-in name:' || rtrim(translate(encode(sha256(convert_to(lower(trim(name)), 'UTF8')), 'base64'), '+/', '-_'), '=') as key) k
    join access.attempts a on a.key = k.key
   where a.window_ends > now() and a.count > 30;
  perform set_config('app.actor', coalesce(said, ''), true);
  return until;
end $$;
