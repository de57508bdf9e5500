select app.ensure_constraint('targets', 'targets_owner_given',
  'check (company_id is not null and member_id is not null)');
select app.ensure_constraint('targets', 'targets_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');
select app.ensure_constraint('targets', 'targets_member_kept',
  'foreign key (member_id) references members (id) on delete restrict');
select app.ensure_constraint('targets', 'targets_unit_of_member',
  'foreign key (member_id, unit_id) references units (member_id, id) on delete restrict');
select app.ensure_constraint('targets', 'targets_product_kept',
  'foreign key (product_id) references products (id) on delete restrict');
select app.ensure_constraint('targets', 'targets_period', 'check (start is not null and "end" is not null and start <= "end")');
select app.ensure_constraint('targets', 'targets_amount_positive', 'check (amount is not null and amount > 0)');
select app.ensure_constraint('targets', 'targets_currency_code', 'check (currency is not null and currency ~ ''^[A-Z]{3}$'')');
-- One target for the same days: two would be counted twice by whoever adds them up.
select app.ensure_constraint('targets', 'targets_once',
  'unique nulls not distinct (company_id, member_id, unit_id, product_id, currency, start, "end")');
