revoke all on table accounts from ortak_staff, ortak_portal;
grant select, insert, update, delete on table accounts to ortak_staff;
grant usage on sequence accounts_id_seq to ortak_staff;
grant select (id, document_id, member_id, company_id, currency, credit_limit, payment_term_days, late_interest_rate,
  blocked, created_at, updated_at) on table accounts to ortak_portal;
