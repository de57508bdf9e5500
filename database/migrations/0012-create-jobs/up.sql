-- What runs and ran in the background. The queue itself (graphile_worker) forgets a job when it is done and knows
-- nothing of its progress; here its record stays, and says how far it is.
create schema jobs;

create table jobs.records (
  id integer generated always as identity primary key,
  -- The name of the task, as its engine declared it.
  kind text not null check (length(kind) between 1 and 100),
  payload jsonb not null default '{}',
  status text not null default 'queued' check (status in ('queued', 'running', 'finished', 'failed', 'cancelled')),
  -- Progress in whatever the job counts; total is null until it knows.
  done bigint not null default 0 check (done >= 0),
  total bigint check (total >= 0),
  attempts integer not null default 0 check (attempts >= 0),
  max_attempts integer not null default 1,
  -- Of the last attempt that failed; a job that waits for its next one has it too.
  error text,
  -- Somebody asked a running job to stop.
  stopping boolean not null default false,
  -- Whether a running job can be asked to stop, and one that has ended be done again.
  stoppable boolean not null default false,
  repeatable boolean not null default true,
  -- The job in the queue; null for work that never was in it (the command line).
  job_id bigint,
  job_key text,
  queue text,
  -- Who asked for it; null for our own program.
  user_id integer,
  created_at timestamptz not null default now(),
  -- When the next attempt is due.
  run_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  check ((finished_at is null) = (status in ('queued', 'running')))
);

create unique index records_job on jobs.records (job_id);
create index records_open on jobs.records (id) where status in ('queued', 'running');
create index records_finished on jobs.records (finished_at) where finished_at is not null;
create index records_kind on jobs.records (kind, id desc);
