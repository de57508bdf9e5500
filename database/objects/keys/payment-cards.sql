select app.ensure_constraint('payment_cards', 'payment_cards_member_given', 'check (member_id is not null)');
select app.ensure_constraint('payment_cards', 'payment_cards_company_given', 'check (company_id is not null)');
select app.ensure_constraint('payment_cards', 'payment_cards_member_kept',
  'foreign key (member_id) references members (id) on delete restrict');
select app.ensure_constraint('payment_cards', 'payment_cards_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');
select app.ensure_constraint('payment_cards', 'payment_cards_expiry_real',
  'check (expiry_month between 1 and 12 and expiry_month is not null and expiry_year between 2000 and 2200 and expiry_year is not null)');
select app.ensure_constraint('payment_cards', 'payment_cards_last4_digits', 'check (last_4 ~ ''^[0-9]{4}$'' and last_4 is not null)');
select app.ensure_constraint('payment_cards', 'payment_cards_brand_given', 'check (brand is not null)');
select app.ensure_constraint('payment_cards', 'payment_cards_status_known',
  'check (status is not null and status in (''active'', ''blocked'', ''closed''))');
