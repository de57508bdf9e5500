-- Who saw and changed what. Rows are added and never changed: objects/triggers/audit.sql refuses everything else.
create schema audit;

create table audit.entries (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  -- Entries of one save share their transaction; only those of finished transactions are sealed.
  transaction xid8 not null default pg_current_xact_id(),
  -- A record that changed, something that was looked at or taken out, or a sign-in.
  kind text not null check (kind in ('change', 'access', 'session')),
  action text not null check (action ~ '^[a-z][a-z-]{1,40}$'),
  -- A resource of the API and the id of its record; none for what concerns no single record.
  resource text not null check (resource ~ '^[a-z][a-z-]{1,60}$'),
  record bigint,
  -- A row that lives and dies with its record: ('lines', 7) of a subscription.
  part text,
  part_record bigint,
  -- The record's version after the change.
  version integer,
  member_id integer,
  company_id integer,
  -- Staff or a person of the portal through the application, our own program, or somebody past it.
  actor text not null check (actor in ('staff', 'portal', 'system', 'database')),
  user_id integer,
  person_id integer,
  -- What made our own program or the other one do it: "import 12", "billing-run 4", "merge".
  origin text check (length(origin) <= 200),
  -- Fields by their names of the API. Both of a change have the same keys; links have what was removed and added.
  before jsonb,
  after jsonb,
  details jsonb,
  check ((part is null) = (part_record is null))
);

create index entries_record on audit.entries (resource, record, id);
create index entries_member on audit.entries (member_id, id) where member_id is not null;
create index entries_user on audit.entries (user_id, id) where user_id is not null;
create index entries_transaction on audit.entries (transaction);
create index entries_at on audit.entries using brin (at);

-- The chain: a sequence without gaps, in which each hash is made from the one before and the whole entry.
create table audit.chain (
  sequence bigint primary key check (sequence > 0),
  entry_id bigint not null unique,
  hash bytea not null check (octet_length(hash) = 32)
);

-- What was the head of the chain when. Every transaction below the horizon had ended and been sealed.
create table audit.checkpoints (
  sequence bigint primary key,
  hash bytea not null check (octet_length(hash) = 32),
  entries integer not null check (entries > 0),
  horizon xid8 not null,
  sealed_at timestamptz not null default clock_timestamp()
);

-- How the changes of each table are written down: made from the catalogs by audit.track_tables().
create table ortak.audited (
  relation regclass primary key,
  resource text not null,
  -- Left out of the trail, with the reason; the others have statements.
  exempt text,
  on_insert text,
  on_update text,
  on_delete text,
  check ((exempt is null) = (on_insert is not null))
);
