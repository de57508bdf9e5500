revoke all on table portal.notification_choices from ortak_staff, ortak_portal;
grant select, insert on table portal.notification_choices to ortak_portal;
grant update (choices, seen_until) on table portal.notification_choices to ortak_portal;
