-- Ours alone: nothing of it is shown in the portal.
revoke all on table reminders from ortak_staff, ortak_portal;
grant select, insert, update, delete on table reminders to ortak_staff;
grant usage on sequence reminders_id_seq to ortak_staff;
