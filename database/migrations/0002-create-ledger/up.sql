-- The ledger: what each account owes and is owed. Rows are added and never changed. Accounts themselves are a table of
-- the CMS, which does not exist yet when this runs: objects/keys/ledger.sql ties the two together.
create schema ledger;

create table ledger.entries (
  id bigint generated always as identity primary key,
  account_id integer not null,
  company_id integer not null,
  member_id integer not null,
  date date not null,
  due_date date,
  type text not null check (type in ('invoice', 'credit-note', 'payment', 'refund', 'opening')),
  -- The number of the invoice, or the reference of the payment.
  document text,
  description text,
  debit bigint not null default 0 check (debit >= 0),
  credit bigint not null default 0 check (credit >= 0),
  -- What the row adds to the turnover: net of tax, negative for a credit note, 0 for money that moves.
  net bigint not null default 0,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  invoice_id integer,
  payment_id integer,
  posted_at timestamptz not null,
  -- A row stands on one side.
  check ((debit > 0) <> (credit > 0))
);

create index entries_account_date on ledger.entries (account_id, date, id);
-- A document is posted once.
create unique index entries_invoice_once on ledger.entries (invoice_id) where invoice_id is not null;
create unique index entries_payment_once on ledger.entries (payment_id, type) where payment_id is not null;

-- Sums of the rows above, kept in the same transaction, so that reading a balance costs one row.
create table ledger.balances (
  account_id integer primary key,
  company_id integer not null,
  member_id integer not null,
  debit bigint not null default 0,
  credit bigint not null default 0
) with (fillfactor = 70);

create table ledger.turnover (
  account_id integer not null,
  month date not null check (extract(day from month) = 1),
  company_id integer not null,
  member_id integer not null,
  net bigint not null default 0,
  primary key (account_id, month)
) with (fillfactor = 80);

create index balances_company on ledger.balances (company_id);
create index turnover_company_month on ledger.turnover (company_id, month);
