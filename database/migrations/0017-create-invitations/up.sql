-- Invitations to the portal: a link by e-mail that works once, kept as SHA-256 only. The last one of a person is what counts.
-- One to an address that somebody else signs in with has no user: nobody can accept it, and whoever invited is not told.
create table access.invitations (
  id integer generated always as identity primary key,
  person_id integer not null,
  user_id integer,
  hash bytea not null unique check (octet_length(hash) = 32),
  email text not null check (length(email) <= 320),
  invited_by integer,
  sent_at timestamptz not null default now(),
  valid_until timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  check (used_at is null or user_id is not null)
);

create index invitations_person on access.invitations (person_id, id desc);
