-- A subscription is of the company, member and currency of its account, and asks to be looked at by the next run whenever
-- something that decides its invoices has changed: `next_invoice` is then the earliest day on which it could have one.
create or replace function billing.keep_subscription() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  terms_changed boolean := tg_op = 'INSERT';
begin
  if tg_op = 'INSERT' or new.account_id is distinct from old.account_id then
    select a.company_id, a.member_id, a.currency into new.company_id, new.member_id, new.currency
      from accounts a where a.id = new.account_id;
  else
    new.company_id := old.company_id;
    new.member_id := old.member_id;
    new.currency := old.currency;
  end if;
  -- The account is of the member, or of the separate bill-to member, of the same company and currency.
  if new.bill_to_id is not null and (tg_op = 'INSERT' or new.bill_to_id is distinct from old.bill_to_id
     or new.account_id is distinct from old.account_id) and not exists (
       select from accounts b where b.id = new.bill_to_id and b.company_id = new.company_id and b.currency = new.currency) then
    raise exception 'the bill-to account is of another company or currency' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' then
    -- The grid of periods is fixed once something was billed on it: another one would bill days twice or never.
    if (new.start, new.trial_end, new.period, new."interval", new.alignment, new.account_id)
         is distinct from (old.start, old.trial_end, old.period, old."interval", old.alignment, old.account_id)
       and exists (select from billing.charges c join subscription_lines l on l.id = c.subscription_line_id
                    where l.subscription_id = old.id and c.reversed_by is null) then
      raise exception 'the periods of a subscription that was invoiced are fixed' using errcode = 'check_violation';
    end if;
    terms_changed := (new.start, new."end", new.trial_end, new.period, new."interval", new.alignment, new.timing, new.proration,
                      new.repetitions, new.pauses::text, new.payment_term_days)
      is distinct from (old.start, old."end", old.trial_end, old.period, old."interval", old.alignment, old.timing, old.proration,
                      old.repetitions, old.pauses::text, old.payment_term_days)
      or (old.status = 'draft' and new.status <> 'draft');
    -- The run itself moves the mark on.
    if new.next_invoice is distinct from old.next_invoice then terms_changed := false; end if;
  end if;
  if terms_changed then new.next_invoice := greatest(new.start, new.trial_end + 1); end if;
  return new;
end $$;

create or replace trigger subscriptions_keep before insert or update on subscriptions
  for each row execute function billing.keep_subscription();

-- Lines and plan rows are of their subscription's company and member.
create or replace function billing.keep_part_of_subscription() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  select s.company_id, s.member_id into new.company_id, new.member_id from subscriptions s where s.id = new.subscription_id;
  return new;
end $$;

create or replace trigger subscription_lines_keep before insert or update of subscription_id, company_id, member_id on subscription_lines
  for each row execute function billing.keep_part_of_subscription();
create or replace trigger plan_items_keep before insert or update of subscription_id, company_id, member_id on plan_items
  for each row execute function billing.keep_part_of_subscription();

-- A row of the plan that was invoiced is locked, until its invoice is void.
create or replace function billing.refuse_locked_item() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if old.status = 'invoiced' and not exists (select from invoices i where i.id = old.invoice_id and i.status = 'void') then
    raise exception 'an invoiced row of the plan is locked' using errcode = 'check_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create or replace trigger plan_items_locked before update or delete on plan_items
  for each row execute function billing.refuse_locked_item();

-- Whatever changes lines or plan rows makes the next run look again.
create or replace function billing.look_again() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  update subscriptions s set next_invoice = greatest(s.start, s.trial_end + 1)
   where s.id in (select c.subscription_id from changed c)
     and s.next_invoice is distinct from greatest(s.start, s.trial_end + 1);
  return null;
end $$;

create or replace trigger subscription_lines_added after insert on subscription_lines
  referencing new table as changed for each statement execute function billing.look_again();
create or replace trigger subscription_lines_changed after update on subscription_lines
  referencing new table as changed for each statement execute function billing.look_again();
create or replace trigger subscription_lines_removed after delete on subscription_lines
  referencing old table as changed for each statement execute function billing.look_again();
create or replace trigger plan_items_added after insert on plan_items
  referencing new table as changed for each statement execute function billing.look_again();
create or replace trigger plan_items_removed after delete on plan_items
  referencing old table as changed for each statement execute function billing.look_again();
create or replace trigger plan_items_changed after update on plan_items
  referencing new table as changed for each statement execute function billing.look_again();

select ortak.ensure_target('subscriptions');
