-- A user who is deleted leaves their imports behind, without a name.
select app.ensure_constraint('imports.jobs', 'jobs_user_key',
  'foreign key (user_id) references up_users (id) on delete set null');
