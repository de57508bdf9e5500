select app.ensure_constraint('collaterals', 'collaterals_account_given',
  'check (account_id is not null and company_id is not null and member_id is not null)');
select app.ensure_constraint('collaterals', 'collaterals_account_identity',
  'foreign key (account_id, company_id, member_id) references accounts (id, company_id, member_id) on delete restrict');
select app.ensure_constraint('collaterals', 'collaterals_amount_positive', 'check (amount is not null and amount > 0)');
select app.ensure_constraint('collaterals', 'collaterals_currency_code',
  'check (currency is not null and currency ~ ''^[A-Z]{3}$'')');
select app.ensure_constraint('collaterals', 'collaterals_dates',
  'check (received is not null and (expires is null or expires >= received) and (returned is null or returned >= received))');
