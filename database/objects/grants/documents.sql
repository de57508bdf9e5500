revoke all on table documents from ortak_staff, ortak_portal;
grant select, insert, update, delete on table documents to ortak_staff;
grant usage on sequence documents_id_seq to ortak_staff;
-- What we note about a document, and who filed it, stays with us.
grant select (id, document_id, resource, record, member_id, type_id, title, expiry, portal_visible, latest, created_at,
  updated_at) on table documents to ortak_portal;

grant usage on schema documents to ortak_staff, ortak_portal;
revoke all on table documents.versions from ortak_staff, ortak_portal;
grant select, insert, delete on table documents.versions to ortak_staff;
grant select (id, record_id, version, hash, name, type, size, created_at) on table documents.versions to ortak_portal;
