revoke all on table companies from ortak_staff, ortak_portal;
grant select, insert, update, delete on table companies to ortak_staff;
grant usage on sequence companies_id_seq to ortak_staff;
grant select (id, document_id, code, name, currency, time_zone, tax_office, tax_number, address, district, city,
  postal_code, country, phone, email, website, iban, colour, logo) on table companies to ortak_portal;
