-- A message about an account belongs to the account's company and member. It outlives the account as a record.
select app.ensure_constraint('mail.messages', 'messages_account_identity',
  'foreign key (account_id, company_id, member_id) references accounts (id, company_id, member_id) on delete set null (account_id)');
