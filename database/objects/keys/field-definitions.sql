select app.ensure_constraint('field_definitions', 'field_definitions_key_once', 'unique (entity, key)');
select app.ensure_constraint('field_definitions', 'field_definitions_place_once', 'unique (entity, stored_as)');
-- Keys stand in the text of SQL: nothing but these characters, whoever writes.
select app.ensure_constraint('field_definitions', 'field_definitions_keys_plain',
  'check (key is not null and stored_as is not null and key ~ ''^[A-Za-z][A-Za-z0-9_-]{0,62}$'' and stored_as ~ ''^[A-Za-z][A-Za-z0-9_-]{0,62}$'')');
select app.ensure_constraint('field_definitions', 'field_definitions_type_known',
  'check (type is not null and type in (''text'', ''longtext'', ''integer'', ''decimal'', ''money'', ''date'', ''boolean'', ''choice'', ''choices'', ''url'', ''email'', ''phone'', ''member'', ''file''))');
select app.ensure_constraint('field_definitions', 'field_definitions_portal_known',
  'check (portal is not null and portal in (''hidden'', ''read'', ''write''))');
-- A category that limits a field or screen is kept: without it they would be there for all.
select app.ensure_constraint('field_definitions_categories_lnk', 'field_definitions_categories_category_kept',
  'foreign key (category_id) references categories (id) on delete restrict');
select app.ensure_constraint('screens_categories_lnk', 'screens_categories_category_kept',
  'foreign key (category_id) references categories (id) on delete restrict');
