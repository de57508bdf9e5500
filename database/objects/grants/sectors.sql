revoke all on table sectors from ortak_staff, ortak_portal;
grant select, insert, update, delete on table sectors to ortak_staff;
grant usage on sequence sectors_id_seq to ortak_staff;
