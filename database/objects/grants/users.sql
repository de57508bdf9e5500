-- Never the password or a token: the columns are named one by one.
revoke all on table up_users, up_users_companies_lnk, up_users_role_lnk from ortak_staff, ortak_portal;
grant select (id, document_id, username, email, name, kind, staff_role, member_scope, language, blocked, person_id, created_at,
  updated_at) on table up_users to ortak_staff;
grant select (id, document_id, username, email, name, kind, language, person_id) on table up_users to ortak_portal;
grant select on table up_users_companies_lnk to ortak_staff;
revoke all on function app.has_two_step(integer), app.locked_until(text, text) from public;
grant execute on function app.has_two_step(integer), app.locked_until(text, text) to ortak_staff;
