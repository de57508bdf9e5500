revoke all on table targets from ortak_staff, ortak_portal;
grant select, insert, update, delete on table targets to ortak_staff;
grant usage on sequence targets_id_seq to ortak_staff;
