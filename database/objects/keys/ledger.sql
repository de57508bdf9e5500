-- A row of the ledger belongs to the company and member of its account: the composite key says so.
select app.ensure_constraint('ledger.entries', 'entries_account_identity',
  'foreign key (account_id, company_id, member_id) references accounts (id, company_id, member_id) on delete restrict');
select app.ensure_constraint('ledger.balances', 'balances_account_identity',
  'foreign key (account_id, company_id, member_id) references accounts (id, company_id, member_id) on delete restrict');
-- An account that was never used is deleted with its history of blocks.
select app.ensure_constraint('ledger.account_blocks', 'account_blocks_account_identity',
  'foreign key (account_id, company_id, member_id) references accounts (id, company_id, member_id) on delete cascade');
