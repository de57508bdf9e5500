revoke all on table bank_accounts from ortak_staff, ortak_portal;
grant select, insert, update, delete on table bank_accounts to ortak_staff;
grant usage on sequence bank_accounts_id_seq to ortak_staff;
grant select (id, company_id, currency, iban, "default") on table bank_accounts to ortak_portal;
-- Whoever writes a row runs the checks of its table.
grant execute on function app.iban_fits(text) to ortak_staff;
