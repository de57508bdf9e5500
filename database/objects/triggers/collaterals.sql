-- Collateral is of the company and member of its account.
create or replace function ortak.keep_collateral() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  select a.company_id, a.member_id into new.company_id, new.member_id from accounts a where a.id = new.account_id;
  return new;
end $$;

create or replace trigger collaterals_keep before insert or update of account_id, company_id, member_id on collaterals
  for each row execute function ortak.keep_collateral();
