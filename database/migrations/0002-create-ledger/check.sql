select wanted.name as missing
  from (values ('ledger.entries'), ('ledger.balances'), ('ledger.turnover'), ('ledger.entries_invoice_once')) as wanted (name)
 where to_regclass(wanted.name) is null;
