-- Whether a member trades with any of our companies, also with those that the caller does not work for: the state of a
-- member is one for all of them. Definer, and an answer of yes or no, nothing else.
create or replace function ortak.has_account(member integer) returns boolean language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return exists (select from accounts a where a.member_id = member);
end $$;
revoke all on function ortak.has_account(integer) from public;
grant execute on function ortak.has_account(integer) to ortak_staff;
