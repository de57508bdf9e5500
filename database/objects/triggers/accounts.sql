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
