revoke all on table payment_cards from ortak_staff, ortak_portal;
grant select, insert, update, delete on table payment_cards to ortak_staff;
grant usage on sequence payment_cards_id_seq to ortak_staff;
