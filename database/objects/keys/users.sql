select app.ensure_constraint('up_users', 'up_users_email_given', 'check (email is not null)');
select app.ensure_constraint('up_users', 'up_users_kind_known', 'check (kind is not null and kind in (''staff'', ''portal''))');
-- `mine` confines to one's own members. An administrator sees all: hand-overs and companies are their work.
select app.ensure_constraint('up_users', 'up_users_member_scope_known',
  'check (member_scope is null or member_scope = ''all'' or (member_scope = ''mine'' and staff_role is distinct from ''administrator''))');
-- Staff have a role and no person; users of the portal are a person and have no role.
select app.ensure_constraint('up_users', 'up_users_staff_or_portal',
  'check (case kind when ''staff'' then staff_role is not null and person_id is null
                    else person_id is not null and staff_role is null end)');
select app.ensure_constraint('up_users', 'up_users_person_unique', 'unique (person_id)');
select app.ensure_constraint('up_users', 'up_users_person_kept',
  'foreign key (person_id) references people (id) on delete restrict');
select app.ensure_constraint('up_users_companies_lnk', 'up_users_companies_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');

-- A user that is deleted takes its sessions along.
select app.ensure_constraint('access.sessions', 'sessions_user_known',
  'foreign key (user_id) references up_users (id) on delete cascade');
select app.ensure_constraint('access.reset_codes', 'reset_codes_user_known',
  'foreign key (user_id) references up_users (id) on delete cascade');

-- With a user go the authenticator, its recovery codes, and a sign-in that was begun.
select app.ensure_constraint('access.authenticators', 'authenticators_user_key',
  'foreign key (user_id) references up_users (id) on delete cascade');
select app.ensure_constraint('access.recovery_codes', 'recovery_codes_user_key',
  'foreign key (user_id) references up_users (id) on delete cascade');
select app.ensure_constraint('access.challenges', 'challenges_user_key',
  'foreign key (user_id) references up_users (id) on delete cascade');
