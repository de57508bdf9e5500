revoke all on table list_settings from ortak_staff, ortak_portal;
grant select, insert, update, delete on table list_settings to ortak_staff;
grant usage on sequence list_settings_id_seq to ortak_staff;
