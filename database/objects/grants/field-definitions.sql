revoke all on table field_definitions, field_definitions_categories_lnk from ortak_staff, ortak_portal;
grant select, insert, update, delete on table field_definitions, field_definitions_categories_lnk to ortak_staff;
grant usage on sequence field_definitions_id_seq, field_definitions_categories_lnk_id_seq to ortak_staff;

grant usage on schema parametric to ortak_staff;
revoke all on all tables in schema parametric from ortak_staff, ortak_portal;
grant select on table parametric.index_builds to ortak_staff;

-- Extra information in the portal: functions/portal-extra.sql.
revoke all on function ortak.portal_fields(text, integer, jsonb), app.portal_categories(integer) from public;
grant execute on function app.portal_categories(integer) to ortak_portal;
select ortak.open_extra(target::regclass, target in ('members', 'people', 'units'))
from unnest(array['members', 'people', 'units', 'accounts', 'products', 'subscriptions', 'invoices', 'payments']) target;
