-- Needed below, and said again in people-and-units.sql, which comes later.
select app.ensure_constraint('units', 'units_of_member', 'unique (member_id, id)');
select app.ensure_constraint('people', 'people_of_member', 'unique (member_id, id)');

-- Of a member, or of one unit or one person of that very member.
select app.ensure_constraint('addresses', 'addresses_member_given', 'check (member_id is not null)');
select app.ensure_constraint('addresses', 'addresses_member_kept',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('addresses', 'addresses_unit_of_member',
  'foreign key (member_id, unit_id) references units (member_id, id) on delete cascade');
select app.ensure_constraint('addresses', 'addresses_person_of_member',
  'foreign key (member_id, person_id) references people (member_id, id) on delete cascade');
select app.ensure_constraint('addresses', 'addresses_unit_or_person', 'check (unit_id is null or person_id is null)');
select app.ensure_constraint('addresses', 'addresses_kind_known',
  'check (kind is not null and kind in (''invoice'', ''delivery'', ''head-office'', ''branch'', ''home'', ''work'', ''other''))');
select app.ensure_constraint('addresses', 'addresses_default_given', 'check ("default" is not null)');
-- One default of a kind. Looked at when the transaction ends: the trigger takes it from the one that had it.
select app.ensure_constraint('addresses', 'addresses_default_once',
  'exclude using btree (member_id with =, kind with =, (coalesce(unit_id, 0)) with =, (coalesce(person_id, 0)) with =) where ("default") deferrable initially deferred');
