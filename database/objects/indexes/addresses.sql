-- `q` searches this very expression: see cms/src/api/address/resource.ts.
create index if not exists addresses_search on addresses using gin (
  app.fold(coalesce(label, '') || ' ' || coalesce(contact_name, '') || ' ' || coalesce(address, '') || ' ' || coalesce(district, '') || ' ' || coalesce(city, '') || ' ' || coalesce(postal_code, '')) gin_trgm_ops);
create index if not exists addresses_member on addresses (member_id);
