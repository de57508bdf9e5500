create index if not exists member_cards_search on member_cards
  using gin (app.fold(number || ' ' || coalesce(name_on_card, '')) gin_trgm_ops);
create index if not exists member_cards_main on member_cards (main_id) where main_id is not null;
