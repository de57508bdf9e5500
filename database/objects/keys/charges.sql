-- The row of a charge is written before its invoice, because it decides whether there is one; the key is checked at commit.
select app.ensure_constraint('billing.charges', 'charges_invoice_known',
  'foreign key (invoice_id) references invoices (id) on delete restrict deferrable initially deferred');
select app.ensure_constraint('billing.charges', 'charges_line_kept',
  'foreign key (subscription_line_id) references subscription_lines (id) on delete restrict');
