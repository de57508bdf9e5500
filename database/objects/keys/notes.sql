select app.ensure_constraint('notes', 'notes_member_given', 'check (member_id is not null)');
select app.ensure_constraint('notes', 'notes_target_given', 'check (resource is not null and record is not null)');
-- It goes with the member. What hangs on another record outlives it: triggers/notes.sql.
select app.ensure_constraint('notes', 'notes_member_of',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('notes', 'notes_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');
-- What came from the portal has a writer there, as long as that person is known.
select app.ensure_constraint('notes', 'notes_written_by', 'check (source is distinct from ''portal'' or author_id is null)');
