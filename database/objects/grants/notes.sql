-- Ours alone: nothing of it is shown in the portal.
revoke all on table notes, notes_mentions_lnk from ortak_staff, ortak_portal;
grant select, insert, update, delete on table notes, notes_mentions_lnk to ortak_staff;
grant usage on sequence notes_id_seq, notes_mentions_lnk_id_seq to ortak_staff;
