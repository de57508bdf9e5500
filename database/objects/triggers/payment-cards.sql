-- A card stays with its member and company: its number was encrypted for them.
create or replace function vault.keep_payment_card() returns trigger language plpgsql as $$
begin
  if (new.member_id, new.company_id) is distinct from (old.member_id, old.company_id) then
    raise exception 'a payment card stays with its member and company' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace trigger payment_cards_keep before update on payment_cards
  for each row execute function vault.keep_payment_card();
