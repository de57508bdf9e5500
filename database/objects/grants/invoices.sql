revoke all on table invoices from ortak_staff, ortak_portal;
grant select, insert, update, delete on table invoices to ortak_staff;
grant usage on sequence invoices_id_seq to ortak_staff;
grant select (id, document_id, number, account_id, company_id, member_id, subscription_id, kind, status, issue_date, due_date,
  period_start, period_end, net, tax, total, open, currency, posted_at, credit_of_id, version, created_at, updated_at) on table invoices to ortak_portal;

revoke all on table invoice_lines from ortak_staff, ortak_portal;
grant select, insert, update, delete on table invoice_lines to ortak_staff;
grant usage on sequence invoice_lines_id_seq to ortak_staff;
grant select (id, document_id, invoice_id, company_id, member_id, subscription_id, product_id, position, description,
  quantity, unit_price, discount_rate, net, tax_rate, tax, period_start, period_end, created_at, updated_at) on table invoice_lines to ortak_portal;
