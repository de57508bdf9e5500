select app.ensure_constraint('team_members', 'team_members_member_kept',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('team_members', 'team_members_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');
select app.ensure_constraint('team_members', 'team_members_unit_of_member',
  'foreign key (member_id, unit_id) references units (member_id, id) on delete cascade');
select app.ensure_constraint('team_members', 'team_members_user_kept',
  'foreign key (user_id) references up_users (id) on delete restrict');
select app.ensure_constraint('team_members', 'team_members_role_kept',
  'foreign key (role_id) references team_roles (id) on delete restrict');
select app.ensure_constraint('team_members', 'team_members_given',
  'check (member_id is not null and user_id is not null and role_id is not null and "primary" is not null)');
select app.ensure_constraint('team_members', 'team_members_period', 'check ("end" >= start)');
-- At any time one primary per role, for the member as a whole and for each company and unit of its own. Looked at when a
-- statement has done all it does (deferrable), since a hand-over ends and begins places in one.
select app.ensure_constraint('team_members', 'team_members_one_primary',
  'exclude using gist (member_id with =, (coalesce(company_id, 0)) with =, (coalesce(unit_id, 0)) with =, role_id with =,
     daterange(start, "end", ''[]'') with &&) where ("primary") deferrable initially immediate');
-- And nobody twice in the same role at the same time.
select app.ensure_constraint('team_members', 'team_members_nobody_twice',
  'exclude using gist (member_id with =, (coalesce(company_id, 0)) with =, (coalesce(unit_id, 0)) with =, role_id with =,
     user_id with =, daterange(start, "end", ''[]'') with &&) deferrable initially immediate');
