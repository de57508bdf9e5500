select app.ensure_constraint('invoices', 'invoices_account_given',
  'check (account_id is not null and company_id is not null and member_id is not null)');
select app.ensure_constraint('invoices', 'invoices_account_identity',
  'foreign key (account_id, company_id, member_id) references accounts (id, company_id, member_id) on delete restrict');
select app.ensure_constraint('invoices', 'invoices_kind_known', 'check (kind is not null and kind in (''invoice'', ''credit-note''))');
select app.ensure_constraint('invoices', 'invoices_status_known',
  'check (status is not null and status in (''draft'', ''posted'', ''void''))');
select app.ensure_constraint('invoices', 'invoices_number_once', 'unique (company_id, number)');
-- A number is given when posted, and only then.
select app.ensure_constraint('invoices', 'invoices_posted_complete',
  'check (case when status = ''draft'' then number is null and posted_at is null
               else number is not null and posted_at is not null and issue_date is not null and due_date is not null end)');
select app.ensure_constraint('invoices', 'invoices_total_is_sum', 'check (total = net + tax)');
select app.ensure_constraint('invoices', 'invoices_open_within_total',
  'check (open is not null and open between 0 and greatest(total, 0))');
select app.ensure_constraint('invoices', 'invoices_credit_of_kept',
  'foreign key (credit_of_id) references invoices (id) on delete restrict');
select app.ensure_constraint('invoices', 'invoices_credit_of_credit_note', 'check (kind = ''credit-note'' or credit_of_id is null)');
select app.ensure_constraint('invoices', 'invoices_currency_code', 'check (currency is not null and currency ~ ''^[A-Z]{3}$'')');

select app.ensure_constraint('invoices', 'invoices_subscription_kept',
  'foreign key (subscription_id) references subscriptions (id) on delete restrict');

select app.ensure_constraint('invoice_lines', 'invoice_lines_invoice_kept',
  'foreign key (invoice_id) references invoices (id) on delete restrict');
-- Company and member of a line are those of its invoice: the trigger invoice_lines_sum compares them once per statement.
-- Keys of their own would be two more look-ups for each of millions of rows.
alter table invoice_lines drop constraint if exists invoice_lines_company_id_fk, drop constraint if exists invoice_lines_member_id_fk;
select app.ensure_constraint('invoice_lines', 'invoice_lines_subscription_kept',
  'foreign key (subscription_id) references subscriptions (id) on delete restrict');
select app.ensure_constraint('invoice_lines', 'invoice_lines_subscription_line_kept',
  'foreign key (subscription_line_id) references subscription_lines (id) on delete restrict');
select app.ensure_constraint('invoice_lines', 'invoice_lines_product_kept',
  'foreign key (product_id) references products (id) on delete restrict');
select app.ensure_constraint('invoice_lines', 'invoice_lines_of_invoice',
  'check (invoice_id is not null and company_id is not null and member_id is not null and net is not null and tax is not null)');
