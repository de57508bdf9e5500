revoke all on table collaterals from ortak_staff, ortak_portal;
grant select, insert, update, delete on table collaterals to ortak_staff;
grant usage on sequence collaterals_id_seq to ortak_staff;
