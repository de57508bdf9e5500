select app.ensure_constraint('list_settings', 'list_settings_given',
  'check (resource is not null and view_id is not null and owner_id is not null)');
select app.ensure_constraint('list_settings', 'list_settings_once', 'unique (owner_id, resource)');
-- A view or a user that goes takes along the wish to see it first.
select app.ensure_constraint('list_settings', 'list_settings_view_kept',
  'foreign key (view_id) references segments (id) on delete cascade');
select app.ensure_constraint('list_settings', 'list_settings_owner_kept',
  'foreign key (owner_id) references up_users (id) on delete cascade');
