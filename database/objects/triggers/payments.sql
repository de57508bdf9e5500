-- A payment that was posted into the ledger keeps its account, amount, currency and date.
create or replace function billing.freeze_payment() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or (new.account_id, new.company_id, new.member_id, new.amount, new.currency, new.date)
       is distinct from (old.account_id, old.company_id, old.member_id, old.amount, old.currency, old.date) then
    raise exception 'a posted payment never changes' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace trigger payments_freeze before update or delete on payments
  for each row execute function billing.freeze_payment();

-- What is open follows from the allocations, so the two can never disagree.
create or replace function billing.keep_open() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  sign constant integer := case tg_op when 'DELETE' then 1 else -1 end;
begin
  update invoices i set open = i.open + sign * c.amount, updated_at = now(), version = coalesce(i.version, 1) + 1
    from (select invoice_id, sum(amount)::bigint as amount from changed group by 1) c where i.id = c.invoice_id;
  update invoices i set open = i.open + sign * c.amount, updated_at = now(), version = coalesce(i.version, 1) + 1
    from (select credit_note_id, sum(amount)::bigint as amount from changed group by 1) c where i.id = c.credit_note_id;
  update payments p set open = p.open + sign * c.amount, updated_at = now(), version = coalesce(p.version, 1) + 1
    from (select payment_id, sum(amount)::bigint as amount from changed group by 1) c where p.id = c.payment_id;
  return null;
end $$;

create or replace trigger payment_allocations_added after insert on payment_allocations
  referencing new table as changed for each statement execute function billing.keep_open();
create or replace trigger payment_allocations_removed after delete on payment_allocations
  referencing old table as changed for each statement execute function billing.keep_open();

create or replace function billing.refuse_allocation_change() returns trigger language plpgsql as $$
begin
  raise exception 'an allocation is removed and made anew' using errcode = 'check_violation';
end $$;

-- For each row: deleting a draft updates no allocation at all, by way of a key of the CMS, and that is no change.
create or replace trigger payment_allocations_fixed before update of payment_id, credit_note_id, invoice_id, amount on payment_allocations
  for each row execute function billing.refuse_allocation_change();
