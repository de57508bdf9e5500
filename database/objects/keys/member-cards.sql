-- The account gives company and member; what a card refers to is of the same account.
select app.ensure_constraint('member_cards', 'member_cards_account_given',
  'check (account_id is not null and company_id is not null and member_id is not null)');
select app.ensure_constraint('member_cards', 'member_cards_account_identity',
  'foreign key (account_id, company_id, member_id) references accounts (id, company_id, member_id) on delete restrict');
select app.ensure_constraint('member_cards', 'member_cards_number_unique', 'unique (number)');
select app.ensure_constraint('member_cards', 'member_cards_number_digits', 'check (number ~ ''^[0-9]{12,19}$'' and number is not null)');
select app.ensure_constraint('member_cards', 'member_cards_of_account', 'unique (account_id, id)');
select app.ensure_constraint('member_cards', 'member_cards_main_of_account',
  'foreign key (account_id, main_id) references member_cards (account_id, id) on delete restrict');
-- A card is replaced once, by a card of the same account.
select app.ensure_constraint('member_cards', 'member_cards_replaces_of_account',
  'foreign key (account_id, replaces_id) references member_cards (account_id, id) on delete restrict');
select app.ensure_constraint('member_cards', 'member_cards_replaced_once', 'unique (replaces_id)');
select app.ensure_constraint('member_cards', 'member_cards_holder_kept',
  'foreign key (holder_id) references people (id) on delete restrict');
select app.ensure_constraint('member_cards', 'member_cards_limit_sign', 'check ("limit" >= 0)');
select app.ensure_constraint('member_cards', 'member_cards_additional_limited',
  'check (main_id is null or "limit" is not null)');
select app.ensure_constraint('member_cards', 'member_cards_other', 'check (main_id <> id and replaces_id <> id)');
select app.ensure_constraint('member_cards', 'member_cards_valid', 'check (valid_from is not null and valid_to >= valid_from)');
select app.ensure_constraint('member_cards', 'member_cards_state_known',
  'check (state is not null and state in (''issued'', ''active'', ''blocked'', ''lost'', ''replaced''))');
select app.ensure_constraint('member_cards', 'member_cards_lost_when', 'check (state <> ''lost'' or lost_on is not null)');
