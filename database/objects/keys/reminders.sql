select app.ensure_constraint('reminders', 'reminders_member_given', 'check (member_id is not null)');
select app.ensure_constraint('reminders', 'reminders_target_given', 'check (resource is not null and record is not null)');
-- It goes with the member. What hangs on another record outlives it: triggers/reminders.sql.
select app.ensure_constraint('reminders', 'reminders_member_of',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('reminders', 'reminders_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');
select app.ensure_constraint('reminders', 'reminders_at_given', 'check (at is not null)');
select app.ensure_constraint('reminders', 'reminders_done_given', 'check (done is not null)');
select app.ensure_constraint('reminders', 'reminders_note_of',
  'foreign key (note_id) references notes (id) on delete cascade');
select app.ensure_constraint('reminders', 'reminders_interaction_of',
  'foreign key (interaction_id) references interactions (id) on delete cascade');
