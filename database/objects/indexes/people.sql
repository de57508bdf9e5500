create index if not exists people_search on people using gin (
  app.fold(first_name || ' ' || last_name || ' ' || coalesce(email, '') || ' ' || coalesce(mobile, '')) gin_trgm_ops);
create index if not exists people_last_name on people (last_name, id);
create index if not exists people_member on people (member_id);
create index if not exists people_unit on people (unit_id);
