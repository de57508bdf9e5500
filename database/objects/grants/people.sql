revoke all on table people from ortak_staff, ortak_portal;
grant select, insert, update, delete on table people to ortak_staff;
grant usage on sequence people_id_seq to ortak_staff;
-- Rights of colleagues (portal) are not shown, and extra information by a function (functions/portal-extra.sql). What is written, its policies and the trigger
-- people_confined limit: of oneself a few things, of colleagues by those with the right to it.
grant select (id, document_id, member_id, unit_id, first_name, last_name, title, email, mobile, phone, language,
  manager_id, version, search_text, created_at, updated_at) on table people to ortak_portal;
grant insert (document_id, member_id, unit_id, first_name, last_name, title, email, mobile, phone, language, manager_id, extra,
  version, created_at, updated_at, published_at) on table people to ortak_portal;
grant update (unit_id, first_name, last_name, title, email, mobile, phone, language, manager_id, portal, extra, version, updated_at)
  on table people to ortak_portal;
grant usage on sequence people_id_seq to ortak_portal;
