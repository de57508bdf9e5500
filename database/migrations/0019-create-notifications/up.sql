-- Something happened that people of the portal may be told of. What it is stays in its own record, which decides who sees it.
create table portal.events (
  id integer generated always as identity primary key,
  kind text not null,
  resource text not null,
  record integer not null,
  -- Null for pages, whose audience says for whom they are.
  member_id integer,
  company_id integer,
  -- For one person alone.
  person_id integer,
  -- To the millisecond, as it is told in JSON: what was seen is compared with it.
  at timestamptz(3) not null,
  mail_pending boolean not null default false
);

create index events_member on portal.events (member_id, at desc);
create index events_person on portal.events (person_id) where person_id is not null;
create index events_pending on portal.events (member_id, id) where mail_pending;
create unique index events_page on portal.events (record) where kind = 'announcement';

-- Of what a person wants to be told in the portal and by e-mail, as far as it is not as usual, and up to when they have seen it.
create table portal.notification_choices (
  person_id integer primary key,
  choices jsonb not null default '{}',
  seen_until timestamptz(3)
);

-- Events that a person is still to be written to about, all in one mail. Whoever writes it takes the row, so it is written once.
create table portal.letters (
  person_id integer primary key,
  events integer[] not null
);
