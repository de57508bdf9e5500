select app.ensure_constraint('own_data_rules', 'own_data_rules_given',
  $$check (resource is not null and field is not null and mode in ('direct', 'request', 'closed'))$$);
select app.ensure_constraint('own_data_rules', 'own_data_rules_once', 'unique (resource, field)');
