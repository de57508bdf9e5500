revoke all on table units from ortak_staff, ortak_portal;
grant select, insert, update, delete on table units to ortak_staff;
grant usage on sequence units_id_seq to ortak_staff;
grant select (id, document_id, member_id, parent_id, kind, name, manager_id, email, phone, address, district, city,
  postal_code, country, version, search_text, created_at, updated_at) on table units to ortak_portal;
-- Where a branch is and how it is reached; where it stands in the tree is ours to say.
grant update (name, manager_id, email, phone, address, district, city, postal_code, country, extra, version,
  updated_at) on table units to ortak_portal;
