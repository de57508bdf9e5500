select app.ensure_constraint('accounts', 'accounts_member_given', 'check (member_id is not null)');
select app.ensure_constraint('accounts', 'accounts_company_given', 'check (company_id is not null)');
select app.ensure_constraint('accounts', 'accounts_member_kept',
  'foreign key (member_id) references members (id) on delete restrict');
select app.ensure_constraint('accounts', 'accounts_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');
-- One account of a member with a company in a currency; besides it, those that a merged member brought along, which keep
-- their own ledger (docs/decisions/0017-merging-members.md).
select app.ensure_constraint('accounts', 'accounts_terms_unique',
  'unique nulls not distinct (member_id, company_id, currency, former_code)');
-- What documents refer to, so that their own member_id, company_id and currency cannot differ from the account's.
select app.ensure_constraint('accounts', 'accounts_identity', 'unique (id, company_id, member_id)');
select app.ensure_constraint('accounts', 'accounts_currency_code',
  'check (currency is not null and currency ~ ''^[A-Z]{3}$'')');
select app.ensure_constraint('accounts', 'accounts_credit_limit_sign', 'check (credit_limit >= 0)');
select app.ensure_constraint('accounts', 'accounts_payment_term_days', 'check (payment_term_days between 0 and 3650)');
select app.ensure_constraint('accounts', 'accounts_late_interest_decimal',
  'check (late_interest_rate ~ ''^[0-9]+([.][0-9]+)?$'')');
