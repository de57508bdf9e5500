create schema if not exists app;

-- Enqueues a job in the caller's own transaction: it exists when and only when the rest of the transaction does. Definer,
-- because the worker's tables belong to the owner alone and have row-level security without a policy.
create or replace function app.enqueue_job(task text, payload json, key text default null, queue text default null) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, queue_name => queue, job_key => key, max_attempts => 25);
end $$;
