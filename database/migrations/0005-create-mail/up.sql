-- What we write to people. A message is queued in the transaction that wants it sent, and delivered by a job after the
-- commit. Accounts and members are tables of the CMS: objects/keys/mail-message.sql ties them together.
create schema mail;

create table mail.messages (
  id integer generated always as identity primary key,
  -- What it is about: statement, password-reset …
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  company_id integer,
  member_id integer,
  account_id integer,
  -- Addresses, separated by comma and space.
  recipient text not null check (length(recipient) between 3 and 2000 and recipient !~ '[\r\n]'),
  subject text not null check (length(subject) between 1 and 400 and subject !~ '[\r\n]'),
  language text not null check (language ~ '^[a-z]{2}$'),
  text text not null default '',
  html text not null default '',
  -- What a document is drawn from when the message is delivered: {"kind": "statement", "account": 7, "from": …, "to": …}.
  source jsonb,
  -- [{"name": "hesap-ekstresi.pdf", "type": "application/pdf", "size": 28499}], known once it is delivered.
  attachments jsonb not null default '[]' check (jsonb_typeof(attachments) = 'array'),
  -- Its text opens something (a link to a new password): shown to nobody, and forgotten once it is delivered.
  secret boolean not null default false,
  state text not null default 'queued' check (state in ('queued', 'sent', 'kept', 'failed')),
  attempts integer not null default 0,
  error text,
  -- Name of the file in the outbox, when it was kept instead of sent.
  file text,
  -- One bulk sending: an account gets one message of it.
  run text,
  created_by integer,
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  check ((state in ('sent', 'kept')) = (delivered_at is not null)),
  check (account_id is null or (company_id is not null and member_id is not null))
);

create index messages_company on mail.messages (company_id, id desc);
create index messages_account on mail.messages (account_id, id desc) where account_id is not null;
create index messages_waiting on mail.messages (id) where state = 'queued';
create unique index messages_run_once on mail.messages (run, account_id) where run is not null;
