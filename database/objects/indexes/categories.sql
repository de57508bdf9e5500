-- What has one parent is told apart by its name. Names that stood there twice before get their number.
update categories t set name = t.name || ' ' || t.id
 where exists (select from categories o where o.id < t.id and o.parent_id is not distinct from t.parent_id and app.fold(o.name) = app.fold(t.name));
create unique index if not exists categories_name_once on categories (coalesce(parent_id, 0), app.fold(name));
update categories t set code = null where exists (select from categories o where o.id < t.id and o.code = t.code and o.code <> '');
create unique index if not exists categories_code_once on categories (code) where code <> '';
