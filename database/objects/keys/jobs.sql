-- A user who is deleted leaves their jobs behind, without a name.
select app.ensure_constraint('jobs.records', 'records_user_key',
  'foreign key (user_id) references up_users (id) on delete set null');
