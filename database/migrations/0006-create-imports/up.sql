-- Files that become records. Errors quote what people typed, so these tables are confined like the records themselves.
create schema imports;

-- One import: what was asked, how far it is, and its report.
create table imports.jobs (
  id integer generated always as identity primary key,
  -- Who asked for it; null for the command line.
  user_id integer,
  file text not null check (length(file) between 1 and 255),
  size integer not null check (size >= 0),
  mapping jsonb not null,
  dry_run boolean not null default false,
  partial boolean not null default false,
  -- Of the messages in the report.
  language text not null,
  status text not null default 'queued'
    check (status in ('queued', 'running', 'finished', 'partial', 'failed', 'cancelled')),
  -- Rows of the file, and how many of them have been run so far.
  total integer not null default 0 check (total >= 0),
  done integer not null default 0 check (done >= 0),
  -- Records; `failed` counts rows.
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  failed integer not null default 0,
  -- [{"resource", "created", "updated", "unchanged"}]
  steps jsonb not null default '[]' check (jsonb_typeof(steps) = 'array'),
  -- [{"row", "column", "message", "code", "path", "resource"}], at most 1,000
  errors jsonb not null default '[]' check (jsonb_typeof(errors) = 'array'),
  cancelled boolean not null default false,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  check ((finished_at is null) = (status in ('queued', 'running')))
);

create index jobs_user on imports.jobs (user_id, id desc);
create index jobs_open on imports.jobs (id) where status in ('queued', 'running');

-- The file itself, until its import has ended: in the database, so that any node can run it.
create table imports.files (
  job_id integer primary key references imports.jobs (id) on delete cascade,
  content bytea not null
);
-- The content is compressed already (xlsx), or read once as a whole: compressing it again only costs time.
alter table imports.files alter column content set storage external;
