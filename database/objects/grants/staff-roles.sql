revoke all on table staff_roles from ortak_staff, ortak_portal;
grant select, insert, update, delete on table staff_roles to ortak_staff;
grant usage on sequence staff_roles_id_seq to ortak_staff;
