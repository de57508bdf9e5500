-- Who is signed in. Users themselves are Strapi's up_users, which do not exist yet when this runs:
-- objects/keys/sessions.sql ties the two together.
create schema access;

-- One sign-in of one user on one device, and all refresh tokens that followed from it (a family).
create table access.sessions (
  id uuid primary key default gen_random_uuid(),
  user_id integer not null,
  app text not null check (app in ('console', 'portal')),
  started_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  idle_until timestamptz not null,
  ends_at timestamptz not null check (ends_at > started_at),
  ended_at timestamptz,
  end_reason text check (end_reason in ('logout', 'replaced', 'reuse', 'password', 'blocked', 'revoked')),
  address inet,
  user_agent text check (length(user_agent) <= 400),
  check ((ended_at is null) = (end_reason is null))
);

create index sessions_user on access.sessions (user_id) where ended_at is null;
create index sessions_ends_at on access.sessions (ends_at);

-- Refresh tokens are kept as SHA-256 only. A rotated token keeps the salt from which, together with the token
-- itself, its successor can be told once more: so two tabs that refresh together get the same one.
create table access.refresh_tokens (
  hash bytea primary key check (octet_length(hash) = 32),
  session_id uuid not null references access.sessions (id) on delete cascade,
  made_at timestamptz not null default now(),
  rotated_at timestamptz,
  salt bytea check (octet_length(salt) = 32),
  check ((rotated_at is null) = (salt is null))
);

create index refresh_tokens_session on access.refresh_tokens (session_id);
-- A family has one living token: two requests cannot rotate the same one into two.
create unique index refresh_tokens_living on access.refresh_tokens (session_id) where rotated_at is null;

-- Codes of "forgotten password", single-use, kept as SHA-256 only.
create table access.reset_codes (
  hash bytea primary key check (octet_length(hash) = 32),
  user_id integer not null,
  made_at timestamptz not null default now(),
  valid_until timestamptz not null,
  used_at timestamptz
);

create index reset_codes_user on access.reset_codes (user_id);

-- Attempts per window, shared by all nodes. Losing them in a crash opens nothing, so they need no log.
create unlogged table access.attempts (
  key text primary key,
  count integer not null check (count >= 0),
  window_ends timestamptz not null
);

create index attempts_window_ends on access.attempts (window_ends);

-- The test clock: what "now" is, everywhere. Empty outside test installations.
create table access.clock (
  one boolean primary key default true check (one),
  instant timestamptz not null
);
