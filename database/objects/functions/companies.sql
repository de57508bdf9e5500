-- The date of today on the walls of a company. The test clock, when there is one, decides what now is.
create or replace function ortak.today(company integer) returns date language sql stable
set search_path = public, pg_temp as $$
  select (coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
          at time zone coalesce((select c.time_zone from companies c where c.id = company), 'UTC'))::date
$$;
