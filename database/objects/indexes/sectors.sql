-- What has one parent is told apart by its name. Names that stood there twice before get their number.
update sectors t set name = t.name || ' ' || t.id
 where exists (select from sectors o where o.id < t.id and o.parent_id is not distinct from t.parent_id and app.fold(o.name) = app.fold(t.name));
create unique index if not exists sectors_name_once on sectors (coalesce(parent_id, 0), app.fold(name));
update sectors t set code = null where exists (select from sectors o where o.id < t.id and o.code = t.code and o.code <> '');
create unique index if not exists sectors_code_once on sectors (code) where code <> '';
