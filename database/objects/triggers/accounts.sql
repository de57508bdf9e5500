-- A potential member becomes active by itself when its first account opens, whoever opens it.
create or replace function ortak.activate_members() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  -- Nobody buys or sells with a passive member: it is reactivated first, on purpose.
  if exists (select from members m where m.status = 'passive' and m.id in (select n.member_id from new_rows n)) then
    raise exception 'a passive member opens no account' using errcode = 'check_violation';
  end if;
  update members m set status = 'active', updated_at = now(), version = coalesce(m.version, 1) + 1
  where m.status = 'potential' and m.id in (select n.member_id from new_rows n);
  return null;
end $$;

create or replace trigger account_activates_member after insert on accounts
  referencing new table as new_rows for each statement execute function ortak.activate_members();

select ortak.ensure_target('accounts');
-- A block has a reason, and a history of its own: who blocked the account and when, and who lifted it. The history is kept
-- here, whoever writes. Definer: nobody but this function writes it. What is typed as the reason together with lifting
-- says why it was lifted; an account that is not blocked has none.
create or replace function ledger.keep_account_blocks() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  was boolean := case tg_op when 'UPDATE' then coalesce(old.blocked, false) else false end;
  moment timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
begin
  if tg_when = 'BEFORE' then
    new.blocked := coalesce(new.blocked, false);
    if new.blocked and coalesce(btrim(new.block_reason), '') = '' then
      raise exception 'a block has a reason' using errcode = 'check_violation';
    end if;
    if was and (not new.blocked or new.block_reason is distinct from old.block_reason) then
      update ledger.account_blocks b set lifted_at = moment, lifted_by = app.user_id(),
             lift_reason = case when new.block_reason is distinct from old.block_reason then nullif(btrim(new.block_reason), '') end
       where b.account_id = new.id and b.lifted_at is null;
    end if;
    if not new.blocked then
      new.block_reason := null;
    end if;
    return new;
  end if;
  if new.blocked and (not was or new.block_reason is distinct from old.block_reason) then
    insert into ledger.account_blocks (account_id, company_id, member_id, reason, blocked_at, blocked_by)
    values (new.id, new.company_id, new.member_id, btrim(new.block_reason), moment, app.user_id());
  end if;
  return null;
end $$;

create or replace trigger accounts_block before insert or update of blocked, block_reason on accounts
  for each row execute function ledger.keep_account_blocks();
create or replace trigger accounts_blocked after insert or update of blocked, block_reason on accounts
  for each row when (new.blocked) execute function ledger.keep_account_blocks();
