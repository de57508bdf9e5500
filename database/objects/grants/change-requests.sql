revoke all on table change_requests from ortak_staff, ortak_portal;
grant select, update on table change_requests to ortak_staff;
grant usage on sequence change_requests_id_seq to ortak_portal;
grant select (id, document_id, member_id, person_id, resource, record, changes, status, reason, decided_at, version, created_at, updated_at)
  on table change_requests to ortak_portal;
grant insert (document_id, member_id, person_id, resource, record, changes, status, version, created_at, updated_at, published_at)
  on table change_requests to ortak_portal;
grant update (status, version, updated_at) on table change_requests to ortak_portal;
