-- A card that is deleted takes its number along; who saw it stays.
select app.ensure_constraint('vault.secrets', 'secrets_of_card',
  'foreign key (card_id) references payment_cards (id) on delete cascade');
select app.ensure_constraint('vault.fingerprints', 'fingerprints_of_card',
  'foreign key (card_id) references payment_cards (id) on delete cascade');
select app.ensure_constraint('vault.card_series', 'card_series_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');
