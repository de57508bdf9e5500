alter table reminders enable row level security;
alter table reminders force row level security;
drop policy if exists reminders_system on reminders;
create policy reminders_system on reminders to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- What belongs to none of our companies is the address book's, and all our staff share it.
drop policy if exists reminders_staff on reminders;
create policy reminders_staff on reminders to ortak_staff
  using ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]))
  with check ((company_id is null and (select app.is_staff())) or company_id = any ((select app.companies())::integer[]));
