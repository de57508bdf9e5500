grant usage on schema imports to ortak_staff;
revoke all on table imports.jobs, imports.files from ortak_staff, ortak_portal;
grant select on table imports.jobs to ortak_staff;
grant insert (user_id, file, size, mapping, dry_run, partial, language) on table imports.jobs to ortak_staff;
grant update (cancelled) on table imports.jobs to ortak_staff;
grant insert on table imports.files to ortak_staff;
