-- One card of a member is the one that is charged first by a company.
create unique index if not exists payment_cards_one_default on payment_cards (member_id, company_id) where "default";
create index if not exists payment_cards_search on payment_cards
  using gin (app.fold(holder || ' ' || last_4 || ' ' || coalesce(label, '')) gin_trgm_ops);
