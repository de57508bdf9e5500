-- What was seen stays seen.
create or replace function vault.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'who saw a card number is never changed or deleted' using errcode = 'check_violation';
end $$;

create or replace trigger reveals_stay before update or delete on vault.reveals
  for each row execute function vault.refuse_change();
