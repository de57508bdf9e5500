grant usage on schema vault to ortak_staff;
revoke all on all tables in schema vault from ortak_staff, ortak_portal;
-- In, and never out: no select.
grant insert on table vault.secrets, vault.fingerprints to ortak_staff;
grant select on table vault.reveals to ortak_staff;
grant insert (card_id, company_id, member_id, user_id, reason) on table vault.reveals to ortak_staff;
grant select, insert, update on table vault.card_series to ortak_staff;
