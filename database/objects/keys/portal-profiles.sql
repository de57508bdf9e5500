select app.ensure_constraint('portal_profiles', 'portal_profiles_name_given', 'check (name is not null and name <> '''')');
select app.ensure_constraint('portal_profiles', 'portal_profiles_scope_known',
  'check (scope is not null and scope in (''own'', ''unit'', ''member'', ''group''))');
select app.ensure_constraint('portal_profiles', 'portal_profiles_rights_object',
  'check (rights is null or jsonb_typeof(rights) in (''object'', ''null''))');
-- An invitation goes with its person and its user.
select app.ensure_constraint('access.invitations', 'invitations_person_known',
  'foreign key (person_id) references people (id) on delete cascade');
select app.ensure_constraint('access.invitations', 'invitations_user_known',
  'foreign key (user_id) references up_users (id) on delete cascade');
