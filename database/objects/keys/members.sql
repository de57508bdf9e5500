-- The CMS's foreign keys set null or cascade on delete, which would orphan what hangs on a record. Ours take their place
-- and refuse (functions/ensure-constraint.sql). "Must be there" is a check: NOT NULL on a column of the CMS vanishes at its
-- next schema change.
select app.ensure_constraint('members', 'members_parent_kept',
  'foreign key (parent_id) references members (id) on delete restrict');
select app.ensure_constraint('members', 'members_parent_other', 'check (parent_id <> id)');
select app.ensure_constraint('members', 'members_code_given', 'check (code is not null and code <> '''')');
select app.ensure_constraint('members', 'members_code_unique', 'unique (code)');
select app.ensure_constraint('members', 'members_kind_known',
  'check (kind is not null and kind in (''corporate'', ''individual''))');
select app.ensure_constraint('members', 'members_status_known',
  'check (status is not null and status in (''potential'', ''active'', ''passive''))');
select app.ensure_constraint('members', 'members_passive_reason_given',
  'check (status <> ''passive'' or (passive_reason is not null and btrim(passive_reason) <> ''''))');

select app.ensure_constraint('members_categories_lnk', 'members_categories_member_kept',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('members_categories_lnk', 'members_categories_category_kept',
  'foreign key (category_id) references categories (id) on delete restrict');
select app.ensure_constraint('members_sectors_lnk', 'members_sectors_member_kept',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('members_sectors_lnk', 'members_sectors_sector_kept',
  'foreign key (sector_id) references sectors (id) on delete restrict');
