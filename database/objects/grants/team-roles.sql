revoke all on table team_roles from ortak_staff, ortak_portal;
grant select, insert, update, delete on table team_roles to ortak_staff;
grant usage on sequence team_roles_id_seq to ortak_staff;
