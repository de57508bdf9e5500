-- Users are written by our own program only (plugin access); staff choose colleagues from them as representatives.
alter table up_users enable row level security;
alter table up_users force row level security;
drop policy if exists up_users_system on up_users;
create policy up_users_system on up_users to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists up_users_staff on up_users;
create policy up_users_staff on up_users for select to ortak_staff
  using ((select app.is_staff()) and (kind = 'staff' or (select app.is_administrator())));
drop policy if exists up_users_portal on up_users;
create policy up_users_portal on up_users for select to ortak_portal
  using ((select app.is_portal()) and id = (select app.user_id()));

alter table up_users_companies_lnk enable row level security;
alter table up_users_companies_lnk force row level security;
drop policy if exists up_users_companies_system on up_users_companies_lnk;
create policy up_users_companies_system on up_users_companies_lnk to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists up_users_companies_staff on up_users_companies_lnk;
create policy up_users_companies_staff on up_users_companies_lnk for select to ortak_staff
  using ((select app.is_administrator()) or user_id = (select app.user_id()));

alter table up_users_role_lnk enable row level security;
alter table up_users_role_lnk force row level security;
drop policy if exists up_users_role_system on up_users_role_lnk;
create policy up_users_role_system on up_users_role_lnk to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
