-- What runs in the background is seen by administrators. Its records are written by our own program, and by the
-- functions that enqueue, stop and repeat.
alter table jobs.records enable row level security;
alter table jobs.records force row level security;
drop policy if exists records_system on jobs.records;
create policy records_system on jobs.records to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists records_staff on jobs.records;
create policy records_staff on jobs.records for select to ortak_staff using ((select app.is_administrator()));
