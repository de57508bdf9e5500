create unique index if not exists bank_accounts_member_iban on bank_accounts (member_id, iban) where iban <> '';
create unique index if not exists bank_accounts_company_iban on bank_accounts (company_id, iban) where iban <> '';
create index if not exists bank_accounts_member on bank_accounts (member_id);
-- `q` searches this very expression: see cms/src/api/bank-account/resource.ts.
create index if not exists bank_accounts_search on bank_accounts using gin (
  app.fold(coalesce(iban, '') || ' ' || coalesce(account_number, '') || ' ' || coalesce(bank, '') || ' ' || coalesce(holder, '')) gin_trgm_ops);
