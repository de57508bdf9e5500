revoke all on table portal_profiles from ortak_staff, ortak_portal;
grant select, insert, update, delete on table portal_profiles to ortak_staff;
grant usage on sequence portal_profiles_id_seq to ortak_staff;
grant select (id, document_id, name, labels, scope, rights, offered, "order", created_at, updated_at) on table portal_profiles to ortak_portal;
revoke all on function ortak.portal_rights(jsonb), ortak.portal_scope(jsonb), ortak.managed_access(integer), ortak.scope_rank(text) from public;
grant execute on function ortak.portal_rights(jsonb), ortak.portal_scope(jsonb), ortak.scope_rank(text) to ortak_portal, ortak_staff;
grant execute on function ortak.managed_access(integer) to ortak_portal;
