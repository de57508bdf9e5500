select app.ensure_constraint('former_codes', 'former_codes_once', 'unique (code)');
select app.ensure_constraint('former_codes', 'former_codes_given', 'check (code <> '''' and member_id is not null)');
select app.ensure_constraint('former_codes', 'former_codes_member_kept',
  'foreign key (member_id) references members (id) on delete cascade');
