revoke all on table billing.runs from ortak_staff, ortak_portal;
grant select, insert, update (status, finished_at, error) on table billing.runs to ortak_staff;
revoke all on table billing.run_failures from ortak_staff, ortak_portal;
grant select on table billing.run_failures to ortak_staff;
revoke all on table billing.number_series from ortak_staff, ortak_portal;
grant select, insert, update on table billing.number_series to ortak_staff;
