revoke all on table addresses from ortak_staff, ortak_portal;
grant select, insert, update, delete on table addresses to ortak_staff;
grant usage on sequence addresses_id_seq to ortak_staff;
