-- People see their own imports, administrators all: a report quotes the file, which may hold what others may not see.
alter table imports.jobs enable row level security;
alter table imports.jobs force row level security;
drop policy if exists jobs_system on imports.jobs;
create policy jobs_system on imports.jobs to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists jobs_staff on imports.jobs;
create policy jobs_staff on imports.jobs to ortak_staff
  using (user_id = (select app.user_id()) or (select app.is_administrator()))
  with check (user_id = (select app.user_id()) or (select app.is_administrator()));

-- Staff hand a file in; only the program that runs the import reads it again.
alter table imports.files enable row level security;
alter table imports.files force row level security;
drop policy if exists files_system on imports.files;
create policy files_system on imports.files to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists files_staff on imports.files;
create policy files_staff on imports.files for insert to ortak_staff
  with check (exists (select 1 from imports.jobs where jobs.id = job_id and jobs.user_id = (select app.user_id())));
