revoke all on table relationships from ortak_staff, ortak_portal;
grant select, insert, update, delete on table relationships to ortak_staff;
grant usage on sequence relationships_id_seq to ortak_staff;
