-- Needed below, and said again in people-and-units.sql, which comes later.
select app.ensure_constraint('units', 'units_of_member', 'unique (member_id, id)');
select app.ensure_constraint('people', 'people_of_member', 'unique (member_id, id)');

-- Of a member, or of one unit or one person of that very member.
select app.ensure_constraint('contact_points', 'contact_points_member_given', 'check (member_id is not null)');
select app.ensure_constraint('contact_points', 'contact_points_member_kept',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('contact_points', 'contact_points_unit_of_member',
  'foreign key (member_id, unit_id) references units (member_id, id) on delete cascade');
select app.ensure_constraint('contact_points', 'contact_points_person_of_member',
  'foreign key (member_id, person_id) references people (member_id, id) on delete cascade');
select app.ensure_constraint('contact_points', 'contact_points_unit_or_person', 'check (unit_id is null or person_id is null)');
select app.ensure_constraint('contact_points', 'contact_points_value_given', 'check (value is not null and value <> '''')');
select app.ensure_constraint('contact_points', 'contact_points_kind_known',
  'check (kind is not null and kind in (''phone'', ''mobile'', ''fax'', ''email'', ''web''))');
