revoke all on table relationship_kinds from ortak_staff, ortak_portal;
grant select, insert, update, delete on table relationship_kinds to ortak_staff;
grant usage on sequence relationship_kinds_id_seq to ortak_staff;
