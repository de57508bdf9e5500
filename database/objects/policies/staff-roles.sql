-- What our staff may do is no secret among them; only administrators say it.
alter table staff_roles enable row level security;
alter table staff_roles force row level security;
drop policy if exists staff_roles_system on staff_roles;
create policy staff_roles_system on staff_roles to ortak
  using ((select app.actor()) is not null) with check ((select app.actor()) is not null);
drop policy if exists staff_roles_staff on staff_roles;
create policy staff_roles_staff on staff_roles for select to ortak_staff using ((select app.is_staff()));
drop policy if exists staff_roles_administrator on staff_roles;
create policy staff_roles_administrator on staff_roles to ortak_staff
  using ((select app.is_administrator())) with check ((select app.is_administrator()));
