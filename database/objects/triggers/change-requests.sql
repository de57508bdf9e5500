-- What was asked for stays as it was asked, and what was decided stays decided.
create or replace function ortak.keep_change_request() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if old.status <> 'waiting' and (new.status, new.reason) is distinct from (old.status, old.reason) then
    raise exception 'a request is decided once' using errcode = 'check_violation';
  end if;
  if (new.changes, new.resource, new.record, new.person_id) is distinct from (old.changes, old.resource, old.record, old.person_id) then
    raise exception 'what was asked for stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace trigger change_requests_kept before update of status, reason, changes, resource, record on change_requests
  for each row execute function ortak.keep_change_request();
