-- A person's unit and manager, a unit's parent and a unit's manager belong to the same member: the composite keys say so.
-- In one file, because the two tables refer to each other.
select app.ensure_constraint('units', 'units_of_member', 'unique (member_id, id)');
select app.ensure_constraint('people', 'people_of_member', 'unique (member_id, id)');

select app.ensure_constraint('units', 'units_member_given', 'check (member_id is not null)');
select app.ensure_constraint('units', 'units_member_kept',
  'foreign key (member_id) references members (id) on delete restrict');
select app.ensure_constraint('units', 'units_parent_of_member',
  'foreign key (member_id, parent_id) references units (member_id, id) on delete restrict');
select app.ensure_constraint('units', 'units_parent_other', 'check (parent_id <> id)');
select app.ensure_constraint('units', 'units_manager_of_member',
  'foreign key (member_id, manager_id) references people (member_id, id) on delete restrict');
select app.ensure_constraint('units', 'units_kind_known',
  'check (kind is not null and kind in (''region'', ''office'', ''branch'', ''department''))');

select app.ensure_constraint('people', 'people_member_given', 'check (member_id is not null)');
select app.ensure_constraint('people', 'people_member_kept',
  'foreign key (member_id) references members (id) on delete restrict');
select app.ensure_constraint('people', 'people_unit_of_member',
  'foreign key (member_id, unit_id) references units (member_id, id) on delete restrict');
alter table people drop constraint if exists people_manager_kept;
select app.ensure_constraint('people', 'people_manager_of_member',
  'foreign key (member_id, manager_id) references people (member_id, id) on delete restrict');
select app.ensure_constraint('people', 'people_manager_other', 'check (manager_id <> id)');
select app.ensure_constraint('people', 'people_individual_kept',
  'foreign key (individual_id) references members (id) on delete restrict');
-- An individual member has one person of its own; looked at when the transaction ends, since merging two members moves a person
-- before it removes it.
select app.ensure_constraint('people', 'people_own_person',
  'exclude using btree (member_id with =) where (individual_id = member_id) deferrable initially deferred');
