select app.ensure_constraint('interactions', 'interactions_member_given', 'check (member_id is not null)');
select app.ensure_constraint('interactions', 'interactions_target_given', 'check (resource is not null and record is not null)');
-- It goes with the member. What hangs on another record outlives it: triggers/interactions.sql.
select app.ensure_constraint('interactions', 'interactions_member_of',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('interactions', 'interactions_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');
select app.ensure_constraint('interactions', 'interactions_at_given', 'check (at is not null)');
