select app.ensure_constraint('sectors', 'sectors_parent_kept',
  'foreign key (parent_id) references sectors (id) on delete restrict');
select app.ensure_constraint('sectors', 'sectors_parent_other', 'check (parent_id <> id)');
