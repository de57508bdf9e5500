-- Our own program reads the whole trail; whoever changes something writes it, through functions of the owner.
alter table audit.entries enable row level security;
alter table audit.entries force row level security;
drop policy if exists entries_system on audit.entries;
create policy entries_system on audit.entries for select to ortak using ((select app.is_system()));
drop policy if exists entries_write on audit.entries;
create policy entries_write on audit.entries for insert to ortak with check (true);
-- Administrators see all of it. The others see the history of records that they may see: of the address book, of their
-- companies, and else of each record that still shows itself to them. Never who looked at what, or signed in.
drop policy if exists entries_staff on audit.entries;
create policy entries_staff on audit.entries for select to ortak_staff using (
  (select app.is_administrator())
  or ((select app.is_staff()) and kind = 'change' and case
        when resource = any ((select audit.shared_resources())::text[]) then true
        when resource = any ((select audit.company_resources())::text[]) then company_id = any ((select app.companies())::integer[])
        else audit.may_see(resource, record) end));

alter table audit.chain enable row level security;
alter table audit.chain force row level security;
drop policy if exists chain_system on audit.chain;
create policy chain_system on audit.chain to ortak using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists chain_staff on audit.chain;
create policy chain_staff on audit.chain for select to ortak_staff using ((select app.is_staff()));

alter table audit.checkpoints enable row level security;
alter table audit.checkpoints force row level security;
drop policy if exists checkpoints_system on audit.checkpoints;
create policy checkpoints_system on audit.checkpoints to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
