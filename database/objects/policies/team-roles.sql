alter table team_roles enable row level security;
alter table team_roles force row level security;
-- Read by the owner's functions too, on behalf of whoever asks: see team-members.sql.
drop policy if exists team_roles_system on team_roles;
create policy team_roles_system on team_roles to ortak
  using ((select app.actor()) is not null) with check ((select app.actor()) is not null);
-- Why `true`: see members.sql.
drop policy if exists team_roles_staff on team_roles;
create policy team_roles_staff on team_roles to ortak_staff using (true) with check ((select app.is_staff()));
