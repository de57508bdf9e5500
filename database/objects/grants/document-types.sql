revoke all on table document_types from ortak_staff, ortak_portal;
grant select, insert, update, delete on table document_types to ortak_staff;
grant usage on sequence document_types_id_seq to ortak_staff;
grant select (id, document_id, name, labels, "order", created_at, updated_at) on table document_types to ortak_portal;
