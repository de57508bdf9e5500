-- What has been charged, and the runs that did it. Subscriptions and invoices are tables of the CMS:
-- objects/keys/charges.sql ties them together.
create schema billing;

-- A charge is one line of one subscription for one service period. Its key makes billing exactly-once: whatever
-- program tries to bill the same days again, on whatever node, is refused by this index.
create table billing.charges (
  id bigint generated always as identity primary key,
  company_id integer not null,
  subscription_id integer not null,
  -- Null for a line that somebody typed into a plan row; `kind` then names the row.
  subscription_line_id integer,
  service_start date not null,
  service_end date not null,
  kind text not null,
  -- 0, and one more after each void or amendment.
  revision integer not null default 0 check (revision >= 0),
  net bigint not null,
  tax bigint not null,
  invoice_id integer not null,
  -- The credit note that took the charge back; the period is then due again under the next revision.
  reversed_by integer,
  check (service_end >= service_start),
  constraint charges_once unique nulls not distinct (subscription_line_id, service_start, kind, revision)
);

create index charges_invoice on billing.charges (invoice_id);
create index charges_subscription_typed on billing.charges (subscription_id) where subscription_line_id is null;

-- A bulk run: what was asked, how far it is, and its report. due = done + skipped + failed at every commit.
create table billing.runs (
  id integer generated always as identity primary key,
  companies integer[] not null,
  as_of date not null,
  filter jsonb not null default '{}',
  dry_run boolean not null default false,
  status text not null default 'queued' check (status in ('queued', 'running', 'finished', 'cancelled', 'failed')),
  origin text not null default 'console' check (origin in ('console', 'daily', 'command')),
  idempotency_key text,
  requested_by integer,
  -- Progress counts subscriptions, the report counts invoices.
  subscriptions integer not null default 0,
  processed integer not null default 0,
  due integer not null default 0,
  done integer not null default 0,
  skipped integer not null default 0,
  failed integer not null default 0,
  -- {"TRY": {"net": 1, "tax": 0, "total": 1}}
  totals jsonb not null default '{}',
  -- Bill-to accounts up to this one are settled: where a run that was killed goes on.
  cursor integer not null default 0,
  error text,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  check (due = done + skipped + failed)
);

-- A daily run has no caller; its key is unique all the same.
create unique index runs_idempotency on billing.runs (requested_by, idempotency_key) nulls not distinct where idempotency_key is not null;
create index runs_created on billing.runs (created_at desc, id desc);

-- Why a subscription could not be billed: messages by key, so that everyone reads them in their language.
create table billing.run_failures (
  id bigint generated always as identity primary key,
  run_id integer not null references billing.runs (id) on delete cascade,
  company_id integer not null,
  subscription_id integer not null,
  number text,
  errors jsonb not null,
  unique (run_id, subscription_id)
);

-- The last number given, per company, kind and year. Taken in the posting transaction: a rollback gives it back.
create table billing.number_series (
  company_id integer not null,
  kind text not null check (kind in ('invoice', 'credit-note', 'subscription')),
  year integer not null,
  last integer not null check (last >= 0),
  primary key (company_id, kind, year)
);
