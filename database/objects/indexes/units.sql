drop index if exists units_search;
select app.ensure_search('units', $$name || ' ' || coalesce(city, '')$$);
create index if not exists units_name on units (name, id);
create index if not exists units_member on units (member_id);
create index if not exists units_parent on units (parent_id);
