select wanted.name as missing
  from (values ('ledger.account_blocks'), ('ledger.account_blocks_running')) as wanted (name)
 where to_regclass(wanted.name) is null;
