-- A member with an account is not potential, whoever says so.
create or replace function ortak.keep_member_state() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if ortak.has_account(new.id) then new.status := 'active'; end if;
  return new;
end $$;

create or replace trigger members_keep_state before update of status on members
  for each row when (new.status = 'potential' and old.status <> 'potential') execute function ortak.keep_member_state();
