-- Ours alone: nothing of it is shown in the portal.
revoke all on table interactions, interactions_people_lnk from ortak_staff, ortak_portal;
grant select, insert, update, delete on table interactions, interactions_people_lnk to ortak_staff;
grant usage on sequence interactions_id_seq, interactions_people_lnk_id_seq to ortak_staff;
