-- An owner has one default account in a currency: the one that was set last takes it from the others.
create or replace function ortak.keep_default_bank_account() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  -- Taking it away is an update too, of rows that are no default any more: there it ends.
  if not exists (select from new_rows where "default") then
    return null;
  end if;
  update bank_accounts b set "default" = false, updated_at = now(), version = coalesce(b.version, 1) + 1
    from (select distinct on (member_id, company_id, currency) id, member_id, company_id, currency
            from new_rows where "default" order by member_id, company_id, currency, id desc) n
   where b."default" and b.id <> n.id and b.currency = n.currency
     and (b.member_id, b.company_id) is not distinct from (n.member_id, n.company_id);
  return null;
end $$;

create or replace trigger bank_accounts_default_added after insert on bank_accounts
  referencing new table as new_rows for each statement execute function ortak.keep_default_bank_account();
create or replace trigger bank_accounts_default_changed after update on bank_accounts
  referencing new table as new_rows for each statement execute function ortak.keep_default_bank_account();
