grant usage on schema mail to ortak_staff;
revoke all on table mail.messages from ortak_staff, ortak_portal;
grant select, insert on table mail.messages to ortak_staff;
