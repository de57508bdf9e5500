select app.ensure_constraint('change_requests', 'change_requests_given',
  'check (member_id is not null and person_id is not null and resource is not null and record is not null and changes is not null and status is not null)');
select app.ensure_constraint('change_requests', 'change_requests_member_of',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('change_requests', 'change_requests_person_of',
  'foreign key (person_id) references people (id) on delete cascade');
