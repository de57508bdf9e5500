select app.ensure_constraint('segments', 'segments_given',
  'check (name is not null and name <> '''' and resource is not null and filter is not null)');
-- A user who is deleted takes along what was only theirs to see.
select app.ensure_constraint('segments', 'segments_owner_kept',
  'foreign key (owner_id) references up_users (id) on delete cascade');
