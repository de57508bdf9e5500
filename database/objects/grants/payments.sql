revoke all on table payments from ortak_staff, ortak_portal;
grant select, insert, update on table payments to ortak_staff;
grant usage on sequence payments_id_seq to ortak_staff;
grant select (id, document_id, account_id, company_id, member_id, date, amount, currency, method, reference, open,
  created_at, updated_at) on table payments to ortak_portal;

revoke all on table payment_allocations from ortak_staff, ortak_portal;
grant select, insert, delete on table payment_allocations to ortak_staff;
grant usage on sequence payment_allocations_id_seq to ortak_staff;
grant select (id, document_id, payment_id, credit_note_id, invoice_id, company_id, member_id, amount, created_at,
  updated_at) on table payment_allocations to ortak_portal;
