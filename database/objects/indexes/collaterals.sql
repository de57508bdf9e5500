create index if not exists collaterals_account on collaterals (account_id);
create index if not exists collaterals_member on collaterals (member_id);
create index if not exists collaterals_company_expires on collaterals (company_id, expires);
