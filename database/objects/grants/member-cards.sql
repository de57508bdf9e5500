revoke all on table member_cards from ortak_staff, ortak_portal;
grant select, insert, update on table member_cards to ortak_staff;
grant usage on sequence member_cards_id_seq to ortak_staff;
grant select (id, document_id, number, account_id, company_id, member_id, main_id, holder_id, name_on_card, kinship, "limit", state,
  valid_from, valid_to, lost_on, replaces_id, version, created_at, updated_at) on table member_cards to ortak_portal;
