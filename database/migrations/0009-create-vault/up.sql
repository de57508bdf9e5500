-- What must not be read by anybody who asks over HTTP: numbers of payment cards (or a payment provider's tokens),
-- encrypted. The cards themselves are a content type in public; objects/keys/vault.sql ties these tables to it.
create schema vault;

create table vault.secrets (
  card_id integer primary key,
  -- Which of ORTAK_VAULT_KEYS encrypted it.
  key_id text not null check (key_id ~ '^[A-Za-z0-9-]{1,32}$'),
  kind text not null check (kind in ('number', 'token')),
  nonce bytea not null check (octet_length(nonce) = 12),
  ciphertext bytea not null check (octet_length(ciphertext) between 1 and 1000),
  tag bytea not null check (octet_length(tag) = 16)
);
-- Rotation looks for what an old key encrypted.
create index secrets_key on vault.secrets (key_id, card_id);

-- A keyed hash of each number within its member and company: the same number twice is refused by its primary key. One
-- for each key that was known when it was kept, so that this holds while keys are being rotated.
create table vault.fingerprints (
  fingerprint bytea primary key check (octet_length(fingerprint) = 32),
  card_id integer not null,
  key_id text not null
);
create index fingerprints_card on vault.fingerprints (card_id);
create index fingerprints_key on vault.fingerprints (key_id);

-- Who saw a whole number, when and why. Written in the transaction that answers with it; never changed.
create table vault.reveals (
  id integer generated always as identity primary key,
  card_id integer not null,
  company_id integer not null,
  member_id integer not null,
  user_id integer not null,
  reason text not null check (length(reason) between 3 and 500),
  revealed_at timestamptz not null default now()
);
create index reveals_card on vault.reveals (card_id, id desc);
create index reveals_user on vault.reveals (user_id, revealed_at);
