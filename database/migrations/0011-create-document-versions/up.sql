-- Files of documents. A document is a table of the CMS: objects/keys/documents.sql ties the two together.
create schema documents;

-- One upload of a document. Its content lies outside the database, under the SHA-256 of its bytes.
create table documents.versions (
  id integer generated always as identity primary key,
  record_id integer not null,
  version integer not null check (version >= 1),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- As it was called where it came from: shown and offered for download, never a path.
  name text not null check (length(name) between 1 and 255 and name !~ '[/\\]'),
  -- What it is served as.
  type text not null check (length(type) between 3 and 200),
  size bigint not null check (size > 0),
  note text check (length(note) <= 1000),
  created_by integer,
  created_at timestamptz not null default now(),
  unique (record_id, version)
);

create index versions_hash on documents.versions (hash);
