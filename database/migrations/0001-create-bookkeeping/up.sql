-- What has been done to this database. Nobody but the owner reads it.
create schema ortak;

create table ortak.migrations (
  number integer primary key,
  name text not null unique,
  sha text not null,
  milliseconds integer not null,
  applied_at timestamptz not null default now()
);

-- One row: the objects (functions, keys, triggers, indexes, policies, grants) as they were last applied.
create table ortak.objects (
  one boolean primary key default true check (one),
  files text not null,
  structure text not null,
  applied_at timestamptz not null default now()
);

-- Functions that policies and indexes call.
create schema app;
grant usage on schema app to ortak_staff, ortak_portal;
