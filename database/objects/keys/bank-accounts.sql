select app.ensure_constraint('bank_accounts', 'bank_accounts_member_kept',
  'foreign key (member_id) references members (id) on delete restrict');
select app.ensure_constraint('bank_accounts', 'bank_accounts_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');
select app.ensure_constraint('bank_accounts', 'bank_accounts_one_owner', 'check ((member_id is null) <> (company_id is null))');
select app.ensure_constraint('bank_accounts', 'bank_accounts_numbered',
  'check (coalesce(iban, '''') <> '''' or coalesce(account_number, '''') <> '''')');
select app.ensure_constraint('bank_accounts', 'bank_accounts_iban_fits', 'check (iban = '''' or app.iban_fits(iban))');
select app.ensure_constraint('bank_accounts', 'bank_accounts_currency_code',
  'check (currency is not null and currency ~ ''^[A-Z]{3}$'')');
select app.ensure_constraint('bank_accounts', 'bank_accounts_default_given', 'check ("default" is not null)');
-- One default of an owner in a currency. Looked at when the transaction ends: the trigger takes it from the one that had it.
select app.ensure_constraint('bank_accounts', 'bank_accounts_default_of_member',
  'exclude using btree (member_id with =, currency with =) where ("default") deferrable initially deferred');
select app.ensure_constraint('bank_accounts', 'bank_accounts_default_of_company',
  'exclude using btree (company_id with =, currency with =) where ("default") deferrable initially deferred');
