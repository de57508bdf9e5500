create schema if not exists app;

-- The queue's tables belong to the owner alone and have row-level security without a policy, and records of jobs are
-- the system's. So the functions here are definers, and speak as the system while they work.

-- Enqueues a job in the caller's own transaction: it exists when and only when the rest of the transaction does. A job
-- that is handed over again under its key before it has begun keeps its record.
create or replace function app.enqueue_job(task text, payload json, key text default null, queue text default null) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  said constant text := current_setting('app.actor', true);
  job record;
begin
  select j.id, j.max_attempts, j.run_at into job
    from graphile_worker.add_job(task, payload, queue_name => queue, job_key => key, max_attempts => 25) j;
  perform set_config('app.actor', 'system', true);
  insert into jobs.records as r (kind, payload, max_attempts, job_id, job_key, queue, user_id)
  values (task, coalesce(payload, '{}')::jsonb, job.max_attempts, job.id, key, queue,
          case when said = 'staff' then app.user_id() end)
  on conflict (job_id) do update
  set payload = excluded.payload, status = 'queued', done = 0, total = null, attempts = 0, error = null, stopping = false,
      run_at = now(), finished_at = null;
  perform set_config('app.actor', coalesce(said, ''), true);
end $$;

-- Stops a job: one that waits is taken out of the queue (unless its engine does that itself, `leave`), a running one is
-- asked to stop. Returns its state afterwards, or null when it is not known or over.
create or replace function app.stop_job(record integer, leave boolean) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  said constant text := current_setting('app.actor', true);
  known jobs.records%rowtype;
  taken boolean := false;
begin
  if not (app.is_administrator() or app.is_system()) then
    raise exception 'only administrators stop jobs' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('app.actor', 'system', true);
  select * into known from jobs.records r where r.id = record and r.status in ('queued', 'running') for update;
  if found then
    if known.status = 'queued' and not leave then
      select count(*) > 0 into taken from graphile_worker.complete_jobs(array[known.job_id]);
    end if;
    update jobs.records r
       set stopping = not taken, status = case when taken then 'cancelled' else r.status end,
           finished_at = case when taken then now() end
     where r.id = record returning r.status into known.status;
  end if;
  perform set_config('app.actor', coalesce(said, ''), true);
  return known.status;
end $$;

-- Does a job again that failed or was cancelled, or at once what waits for its next attempt. Returns whether it does.
create or replace function app.repeat_job(record integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  said constant text := current_setting('app.actor', true);
  known jobs.records%rowtype;
  waiting boolean;
  done boolean := false;
begin
  if not (app.is_administrator() or app.is_system()) then
    raise exception 'only administrators repeat jobs' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('app.actor', 'system', true);
  select * into known from jobs.records r
   where r.id = record and (r.status in ('failed', 'cancelled') or (r.status = 'queued' and r.error is not null)) for update;
  if found then
    select count(*) > 0 into waiting
      from graphile_worker.reschedule_jobs(array[known.job_id], run_at => now(), attempts => 0);
    if not waiting then
      select j.id into known.job_id
        from graphile_worker.add_job(known.kind, known.payload::json, queue_name => known.queue,
                                     job_key => known.job_key, max_attempts => 25) j;
      -- Under its key it may be waiting already, with a record of its own.
      delete from jobs.records r where r.job_id = known.job_id and r.id <> record;
    end if;
    update jobs.records r
       set status = 'queued', job_id = known.job_id, done = 0, total = null, attempts = 0, error = null, stopping = false,
           run_at = now(), started_at = null, finished_at = null
     where r.id = record;
    done := true;
  end if;
  perform set_config('app.actor', coalesce(said, ''), true);
  return done;
end $$;
