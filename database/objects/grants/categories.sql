revoke all on table categories from ortak_staff, ortak_portal;
grant select, insert, update, delete on table categories to ortak_staff;
grant usage on sequence categories_id_seq to ortak_staff;
