-- When an account was blocked, why and by whom, and when that ended: kept by a trigger on accounts, never edited.
create table ledger.account_blocks (
  id integer generated always as identity primary key,
  account_id integer not null,
  company_id integer not null,
  member_id integer not null,
  reason text not null check (reason <> ''),
  blocked_at timestamptz not null,
  blocked_by integer,
  lifted_at timestamptz,
  lifted_by integer,
  lift_reason text,
  check (lifted_at is not null or (lifted_by is null and lift_reason is null))
);

-- An account is blocked once at a time.
create unique index account_blocks_running on ledger.account_blocks (account_id) where lifted_at is null;
create index account_blocks_account on ledger.account_blocks (account_id, id);

-- Accounts that were blocked before there was a history. In an empty installation the CMS has yet to make the table.
do $$
begin
  if to_regclass('public.accounts') is not null then
    execute $sql$
      insert into ledger.account_blocks (account_id, company_id, member_id, reason, blocked_at)
      select id, company_id, member_id, coalesce(nullif(block_reason, ''), '–'), coalesce(updated_at, now()) from accounts where blocked
    $sql$;
  end if;
end $$;
