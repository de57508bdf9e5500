grant usage on schema billing to ortak_staff, ortak_portal;
revoke all on table billing.charges from ortak_staff, ortak_portal;
grant select, insert, update (reversed_by) on table billing.charges to ortak_staff;
