select app.ensure_constraint('companies', 'companies_code_unique', 'unique (code)');
select app.ensure_constraint('companies', 'companies_code_given', 'check (code is not null and code <> '''')');
select app.ensure_constraint('companies', 'companies_currency_code',
  'check (currency is not null and currency ~ ''^[A-Z]{3}$'')');
select app.ensure_constraint('companies', 'companies_time_zone_given', 'check (time_zone is not null)');
