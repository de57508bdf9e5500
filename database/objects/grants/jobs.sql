revoke all on function app.enqueue_job(text, json, text, text), app.stop_job(integer, boolean), app.repeat_job(integer) from public;
grant execute on function app.enqueue_job(text, json, text, text), app.stop_job(integer, boolean), app.repeat_job(integer)
  to ortak_staff;
grant usage on schema jobs to ortak_staff;
revoke all on table jobs.records from ortak_staff, ortak_portal;
grant select on table jobs.records to ortak_staff;
