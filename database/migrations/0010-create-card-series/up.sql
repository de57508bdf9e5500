-- The numbers of member cards of a company: prefix, running number, check digit. Made with the first card.
create table vault.card_series (
  id integer generated always as identity primary key,
  company_id integer not null unique,
  prefix text not null check (prefix ~ '^[1-9][0-9]{1,7}$'),
  length integer not null default 16 check (length between 12 and 19),
  last bigint not null default 0 check (last >= 0),
  version integer not null default 1
);
