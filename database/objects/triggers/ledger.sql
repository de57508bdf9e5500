-- Rows of the ledger are added, never changed: not by the application, not by its owner.
create or replace function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger rows are never changed' using errcode = 'check_violation', hint = 'post an opposite row';
end $$;

create or replace trigger entries_append_only before update or delete or truncate on ledger.entries
  for each statement execute function ledger.refuse_change();

-- Balance and monthly turnover follow in the same transaction, once per statement, whatever the number of rows.
-- In the order of accounts, so that two postings that touch the same ones queue instead of deadlocking.
-- Definer: nobody but this function writes the sums.
create or replace function ledger.keep_sums() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into ledger.balances as b (account_id, company_id, member_id, debit, credit)
  select account_id, company_id, member_id, sum(debit)::bigint, sum(credit)::bigint
    from new_rows group by account_id, company_id, member_id order by account_id
  on conflict (account_id) do update set debit = b.debit + excluded.debit, credit = b.credit + excluded.credit;

  insert into ledger.turnover as t (account_id, month, company_id, member_id, net)
  select account_id, date_trunc('month', date)::date, company_id, member_id, sum(net)::bigint
    from new_rows where net <> 0 group by 1, 2, 3, 4 order by 1, 2
  on conflict (account_id, month) do update set net = t.net + excluded.net;
  return null;
end $$;

create or replace trigger entries_keep_sums after insert on ledger.entries
  referencing new table as new_rows for each statement execute function ledger.keep_sums();
