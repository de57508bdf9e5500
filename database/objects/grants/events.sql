revoke all on table portal.events, portal.letters from ortak_staff, ortak_portal;
-- Whether somebody is still to be written to is no matter of theirs.
grant select (id, kind, resource, record, member_id, company_id, person_id, at) on table portal.events to ortak_portal;
grant execute on function portal.instant() to ortak_portal;
revoke all on function portal.tell(text, text, integer[], integer[], integer[], date[]) from public;
