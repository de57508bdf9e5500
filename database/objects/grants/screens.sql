revoke all on table screens, screens_categories_lnk from ortak_staff, ortak_portal;
grant select, insert, update, delete on table screens, screens_categories_lnk to ortak_staff;
grant usage on sequence screens_id_seq, screens_categories_lnk_id_seq to ortak_staff;
