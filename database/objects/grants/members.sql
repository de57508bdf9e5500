revoke all on table members from ortak_staff, ortak_portal;
grant select, insert, update, delete on table members to ortak_staff;
grant usage on sequence members_id_seq to ortak_staff;
-- What we think of a member (sales, representative, extra information) stays with us.
grant select (id, document_id, code, kind, status, name, first_name, last_name, tax_office, tax_number, email, phone, website,
  address, district, city, postal_code, country, parent_id, language, version, search_text, created_at, updated_at) on table members to ortak_portal;
-- Own data; which of it, the trigger members_confined says.
grant update (name, tax_office, tax_number, email, phone, website, address, district, city, postal_code, country, extra, version,
  updated_at) on table members to ortak_portal;

revoke all on table members_categories_lnk, members_sectors_lnk from ortak_staff, ortak_portal;
grant select, insert, update, delete on table members_categories_lnk, members_sectors_lnk to ortak_staff;
grant usage on sequence members_categories_lnk_id_seq, members_sectors_lnk_id_seq to ortak_staff;
