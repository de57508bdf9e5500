-- The entries of a member over all its accounts.
create index if not exists entries_member on ledger.entries (member_id, id);
