revoke all on table contact_points from ortak_staff, ortak_portal;
grant select, insert, update, delete on table contact_points to ortak_staff;
grant usage on sequence contact_points_id_seq to ortak_staff;
