revoke all on table subscriptions from ortak_staff, ortak_portal;
grant select, insert, update, delete on table subscriptions to ortak_staff;
grant usage on sequence subscriptions_id_seq to ortak_staff;
grant select (id, document_id, account_id, company_id, member_id, bill_to_id, contact_id, unit_id, number, subject,
  status, currency, start, "end", period, "interval", alignment, timing, trial_end, proration, payment_term_days, payment_method,
  commitment, auto_renew, paused_from, next_invoice, version, created_at, updated_at) on table subscriptions to ortak_portal;

revoke all on table subscription_lines from ortak_staff, ortak_portal;
grant select, insert, update, delete on table subscription_lines to ortak_staff;
grant usage on sequence subscription_lines_id_seq to ortak_staff;
grant select (id, document_id, subscription_id, company_id, member_id, product_id, position, description, quantity,
  unit_price, discount_rate, tax_rate, start, "end", created_at, updated_at) on table subscription_lines to ortak_portal;

revoke all on table plan_items from ortak_staff, ortak_portal;
grant select, insert, update, delete on table plan_items to ortak_staff;
grant usage on sequence plan_items_id_seq to ortak_staff;
