-- `q` searches this very expression: see cms/src/api/member/resource.ts.
create index if not exists members_search on members using gin (
  app.fold(name || ' ' || code || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(tax_number, '')) gin_trgm_ops);
create index if not exists members_name on members (name, id);
create index if not exists members_status_name on members (status, name, id);
create index if not exists members_representative_name on members (representative_id, name, id);
create index if not exists members_extra on members using gin (extra jsonb_path_ops);
