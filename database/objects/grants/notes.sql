revoke all on table notes, notes_mentions_lnk from ortak_staff, ortak_portal;
grant select, insert, update, delete on table notes, notes_mentions_lnk to ortak_staff;
grant usage on sequence notes_id_seq, notes_mentions_lnk_id_seq to ortak_staff;
-- Who of us wrote a note, and what we are reminded of, stays with us.
grant select (id, document_id, resource, record, member_id, company_id, body, text, source, portal_visible, person_id, version, created_at,
  updated_at) on table notes to ortak_portal;
grant insert on table notes to ortak_portal;
grant usage on sequence notes_id_seq to ortak_portal;
