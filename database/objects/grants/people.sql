revoke all on table people from ortak_staff, ortak_portal;
grant select, insert, update, delete on table people to ortak_staff;
grant usage on sequence people_id_seq to ortak_staff;
-- Rights of colleagues (portal) and our extra information are not shown; of oneself, a few things can be changed.
grant select (id, document_id, member_id, unit_id, first_name, last_name, title, email, mobile, phone, language,
  manager_id, version, search_text, created_at, updated_at) on table people to ortak_portal;
grant update (mobile, language, version, updated_at) on table people to ortak_portal;
