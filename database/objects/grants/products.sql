revoke all on table products from ortak_staff, ortak_portal;
grant select, insert, update, delete on table products to ortak_staff;
grant usage on sequence products_id_seq to ortak_staff;
grant select (id, document_id, code, name, labels, measure) on table products to ortak_portal;
