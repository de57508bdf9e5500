-- `q` searches this very expression: see cms/src/api/contact-point/resource.ts.
create index if not exists contact_points_search on contact_points using gin (
  app.fold(value || ' ' || coalesce(label, '')) gin_trgm_ops);
create index if not exists contact_points_member on contact_points (member_id);
create index if not exists contact_points_value on contact_points (value);
