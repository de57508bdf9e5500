create index if not exists units_search on units using gin (app.fold(name || ' ' || coalesce(city, '')) gin_trgm_ops);
create index if not exists units_name on units (name, id);
create index if not exists units_member on units (member_id);
create index if not exists units_parent on units (parent_id);
