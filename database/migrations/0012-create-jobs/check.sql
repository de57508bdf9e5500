-- One row per thing that must exist; a missing one makes the query fail.
select id, kind, payload, status, done, total, attempts, max_attempts, error, stopping, stoppable, repeatable, job_id,
       job_key, queue, user_id, created_at, run_at, started_at, finished_at
from jobs.records where false;
select wanted.name as missing from (values ('jobs.records_job'), ('jobs.records_open')) as wanted (name)
 where to_regclass(wanted.name) is null;
