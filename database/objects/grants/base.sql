-- Nothing is open by default: each table's own file grants what its roles need. Schemas without a usage grant (access,
-- Strapi's tables without a file here) cannot be reached by staff and portal at all.
grant usage on schema public, app to ortak_staff, ortak_portal;
revoke all on schema app from public;
revoke all on all functions in schema app from public;
grant execute on function app.is_system(), app.is_staff(), app.is_portal(), app.is_administrator(), app.user_id(),
  app.companies(), app.person(), app.members(), app.units() to ortak_staff, ortak_portal;
