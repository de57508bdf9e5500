select app.ensure_constraint('subscriptions', 'subscriptions_account_given',
  'check (account_id is not null and company_id is not null and member_id is not null and currency is not null)');
select app.ensure_constraint('subscriptions', 'subscriptions_account_identity',
  'foreign key (account_id, company_id, member_id) references accounts (id, company_id, member_id) on delete restrict');
select app.ensure_constraint('subscriptions', 'subscriptions_bill_to_kept',
  'foreign key (bill_to_id) references accounts (id) on delete restrict');
-- The contact and the unit are of the member that the contract is with.
select app.ensure_constraint('subscriptions', 'subscriptions_contact_of_member',
  'foreign key (member_id, contact_id) references people (member_id, id) on delete restrict');
select app.ensure_constraint('subscriptions', 'subscriptions_unit_of_member',
  'foreign key (member_id, unit_id) references units (member_id, id) on delete restrict');
select app.ensure_constraint('subscriptions', 'subscriptions_number_once', 'unique (company_id, number)');
select app.ensure_constraint('subscriptions', 'subscriptions_status_known',
  'check (status is not null and status in (''draft'', ''trial'', ''active'', ''paused'', ''cancelled'', ''ended''))');
select app.ensure_constraint('subscriptions', 'subscriptions_start_given', 'check (start is not null)');
select app.ensure_constraint('subscriptions', 'subscriptions_end_after_start', 'check ("end" >= start)');

select app.ensure_constraint('subscription_lines', 'subscription_lines_of_subscription',
  'check (subscription_id is not null and company_id is not null and member_id is not null)');
select app.ensure_constraint('subscription_lines', 'subscription_lines_product_kept',
  'foreign key (product_id) references products (id) on delete restrict');

select app.ensure_constraint('plan_items', 'plan_items_of_subscription',
  'check (subscription_id is not null and company_id is not null and member_id is not null)');
select app.ensure_constraint('plan_items', 'plan_items_status_known',
  'check (status is not null and status in (''planned'', ''skipped'', ''invoiced''))');
-- A row of the plan is edited in one place; a row without a slot was added by hand and needs its own date.
select app.ensure_constraint('plan_items', 'plan_items_slot_once', 'unique (subscription_id, slot)');
select app.ensure_constraint('plan_items', 'plan_items_added_complete',
  'check (slot is not null or (issue_date is not null and lines is not null))');
select app.ensure_constraint('plan_items', 'plan_items_invoiced_locked',
  'check ((status = ''invoiced'') = (invoice_id is not null))');
