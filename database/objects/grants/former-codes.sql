revoke all on table former_codes from ortak_staff, ortak_portal;
grant select on table former_codes to ortak_staff;
revoke all on function ortak.merge_members(integer, integer), ortak.member_columns() from public;
grant execute on function ortak.merge_members(integer, integer) to ortak_staff;
