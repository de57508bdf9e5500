select app.ensure_constraint('relationship_kinds', 'relationship_kinds_code_unique', 'unique (code)');
select app.ensure_constraint('relationship_kinds', 'relationship_kinds_names_given',
  'check (name is not null and name <> '''' and reverse_name is not null and reverse_name <> '''')');
select app.ensure_constraint('relationship_kinds', 'relationship_kinds_between_known',
  'check ("between" is not null and "between" in (''individuals'', ''anyone''))');
