-- A relationship lives as long as both members do.
select app.ensure_constraint('relationships', 'relationships_member_kept',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('relationships', 'relationships_other_kept',
  'foreign key (other_id) references members (id) on delete cascade');
select app.ensure_constraint('relationships', 'relationships_kind_kept',
  'foreign key (kind_id) references relationship_kinds (id) on delete restrict');
select app.ensure_constraint('relationships', 'relationships_given',
  'check (member_id is not null and other_id is not null and kind_id is not null)');
select app.ensure_constraint('relationships', 'relationships_not_self', 'check (member_id <> other_id)');
select app.ensure_constraint('relationships', 'relationships_period', 'check ("end" >= start)');
