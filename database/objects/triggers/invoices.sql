-- A posted invoice never changes, except for its status (posted to void) and what is still open.
create or replace function billing.freeze_invoice() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  free constant text[] := array['status', 'open', 'updated_at', 'updated_by_id', 'version'];
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then
      raise exception 'a posted invoice is never deleted' using errcode = 'check_violation';
    end if;
    return old;
  end if;
  if old.status = 'draft' then
    if new.status <> 'draft' and (
      select (coalesce(sum(l.net), 0), coalesce(sum(l.tax), 0)) from invoice_lines l where l.invoice_id = new.id
    ) is distinct from (new.net::numeric, new.tax::numeric) then
      raise exception 'an invoice is the sum of its lines' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.status <> old.status and not (old.status = 'posted' and new.status = 'void') then
    raise exception 'a posted invoice can only become void' using errcode = 'check_violation';
  end if;
  if to_jsonb(new) - free is distinct from to_jsonb(old) - free then
    raise exception 'a posted invoice never changes' using errcode = 'check_violation';
  end if;
  if new.status = 'void' and old.status <> 'void' and (
    select coalesce(sum(c.total), 0) from invoices c where c.credit_of_id = new.id and c.status = 'posted'
  ) <> new.total then
    raise exception 'a void invoice is wholly credited' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace trigger invoices_freeze before update or delete on invoices
  for each row execute function billing.freeze_invoice();

-- Credits of one invoice never exceed it. The invoice is locked first, so that two credits at once are counted one after the other.
create or replace function billing.limit_credits() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  whole bigint;
  credited bigint;
begin
  select i.total into whole from invoices i where i.id = new.credit_of_id and i.kind = 'invoice' and i.status <> 'draft' for update;
  select coalesce(sum(c.total), 0) into credited from invoices c where c.credit_of_id = new.credit_of_id and c.status = 'posted';
  if whole is null or abs(credited) > abs(whole) then
    raise exception 'credits exceed the invoice' using errcode = 'check_violation';
  end if;
  return null;
end $$;

create or replace trigger invoices_limit_credits after insert or update of status on invoices
  for each row when (new.credit_of_id is not null and new.status = 'posted') execute function billing.limit_credits();

-- Lines of a posted invoice: written together with it, in one statement, and never touched again.
create or replace function billing.freeze_lines() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if exists (select from old_rows o join invoices i on i.id = o.invoice_id where i.status <> 'draft') then
    raise exception 'lines of a posted invoice never change' using errcode = 'check_violation';
  end if;
  return null;
end $$;

create or replace function billing.refuse_moved_line() returns trigger language plpgsql as $$
begin
  raise exception 'a line stays with its invoice' using errcode = 'check_violation';
end $$;

create or replace trigger invoice_lines_stay before update on invoice_lines for each row
  when ((new.invoice_id, new.company_id, new.member_id) is distinct from (old.invoice_id, old.company_id, old.member_id))
  execute function billing.refuse_moved_line();

create or replace trigger invoice_lines_unchanged after update on invoice_lines
  referencing old table as old_rows for each statement execute function billing.freeze_lines();
create or replace trigger invoice_lines_kept after delete on invoice_lines
  referencing old table as old_rows for each statement execute function billing.freeze_lines();

create or replace function billing.check_new_lines() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if exists (
    select from (select n.invoice_id, sum(n.net) as net, sum(n.tax) as tax, count(*) as lines,
                        min(n.company_id) as company_id, max(n.company_id) as other_company,
                        min(n.member_id) as member_id, max(n.member_id) as other_member
                   from new_rows n group by n.invoice_id) n
      join invoices i on i.id = n.invoice_id
     where (n.company_id, n.other_company, n.member_id, n.other_member)
             is distinct from (i.company_id, i.company_id, i.member_id, i.member_id)
        or (i.status <> 'draft' and (n.net <> i.net or n.tax <> i.tax or n.lines <> (
             select count(*) from invoice_lines l where l.invoice_id = i.id)))
  ) then
    raise exception 'an invoice is the sum of its lines' using errcode = 'check_violation';
  end if;
  return null;
end $$;

create or replace trigger invoice_lines_sum after insert on invoice_lines
  referencing new table as new_rows for each statement execute function billing.check_new_lines();

select ortak.ensure_target('invoices');
