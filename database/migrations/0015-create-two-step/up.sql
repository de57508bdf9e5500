-- Two-step sign-in: a password, then a code of an authenticator or a recovery code. Users are Strapi's up_users, which do
-- not exist yet when this runs: objects/keys/users.sql ties the two together.

-- The secret that an authenticator shares with us, encrypted with ORTAK_ENCRYPTION_KEY for its user alone.
create table access.authenticators (
  user_id integer primary key,
  -- Nonce of 12 bytes, ciphertext, tag of 16 bytes.
  secret bytea not null check (octet_length(secret) > 28),
  made_at timestamptz not null default now(),
  -- Null until the first code proved that the authenticator has the secret.
  confirmed_at timestamptz,
  -- The time step of the last code that was taken: it and what came before are never taken again.
  last_step bigint
);

-- Each is good once, kept as a keyed hash.
create table access.recovery_codes (
  user_id integer not null,
  hash bytea not null check (octet_length(hash) = 32),
  used_at timestamptz,
  primary key (user_id, hash)
);

-- Between the first step and the second: whose password was right, for minutes. Kept as SHA-256 only.
create table access.challenges (
  hash bytea primary key check (octet_length(hash) = 32),
  user_id integer not null,
  -- Two-step sign-in is demanded and not set up yet: the second step sets it up.
  enrols boolean not null,
  tries integer not null default 0 check (tries >= 0),
  valid_until timestamptz not null
);

create index challenges_user on access.challenges (user_id);
create index challenges_valid_until on access.challenges (valid_until);

-- What is demanded of everybody who signs in; one row.
create table access.sign_in_rules (
  one boolean primary key default true check (one),
  staff_two_step boolean not null default false
);
