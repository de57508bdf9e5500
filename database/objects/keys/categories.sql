select app.ensure_constraint('categories', 'categories_parent_kept',
  'foreign key (parent_id) references categories (id) on delete restrict');
select app.ensure_constraint('categories', 'categories_parent_other', 'check (parent_id <> id)');
