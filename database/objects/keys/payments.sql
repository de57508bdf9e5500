select app.ensure_constraint('payments', 'payments_account_given',
  'check (account_id is not null and company_id is not null and member_id is not null)');
select app.ensure_constraint('payments', 'payments_account_identity',
  'foreign key (account_id, company_id, member_id) references accounts (id, company_id, member_id) on delete restrict');
select app.ensure_constraint('payments', 'payments_amount_positive', 'check (amount is not null and amount > 0)');
select app.ensure_constraint('payments', 'payments_open_within_amount', 'check (open is not null and open between 0 and amount)');

select app.ensure_constraint('payment_allocations', 'payment_allocations_complete',
  'check (invoice_id is not null and company_id is not null and member_id is not null and amount > 0)');
-- What closes an invoice is a payment or a credit note, never both.
select app.ensure_constraint('payment_allocations', 'payment_allocations_one_source',
  'check ((payment_id is null) <> (credit_note_id is null))');
select app.ensure_constraint('payment_allocations', 'payment_allocations_invoice_kept',
  'foreign key (invoice_id) references invoices (id) on delete restrict');
select app.ensure_constraint('payment_allocations', 'payment_allocations_payment_kept',
  'foreign key (payment_id) references payments (id) on delete restrict');
