revoke all on table segments from ortak_staff, ortak_portal;
grant select, insert, update, delete on table segments to ortak_staff;
grant usage on sequence segments_id_seq to ortak_staff;
