alter table former_codes enable row level security;
alter table former_codes force row level security;
drop policy if exists former_codes_system on former_codes;
create policy former_codes_system on former_codes to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Written by ortak.merge_members() alone.
drop policy if exists former_codes_staff on former_codes;
create policy former_codes_staff on former_codes for select to ortak_staff using ((select app.is_staff()));
