alter table mail.messages enable row level security;
alter table mail.messages force row level security;
drop policy if exists messages_system on mail.messages;
create policy messages_system on mail.messages to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Mail about a company's members is seen by those who see the company; mail about users by administrators.
drop policy if exists messages_staff on mail.messages;
create policy messages_staff on mail.messages for select to ortak_staff
  using (company_id = any ((select app.companies())::integer[])
    or (company_id is null and (select app.is_administrator())));
-- Staff write to members; what is secret is written by our own program only.
drop policy if exists messages_staff_write on mail.messages;
create policy messages_staff_write on mail.messages for insert to ortak_staff
  with check (company_id = any ((select app.companies())::integer[]) and not secret and state = 'queued');
