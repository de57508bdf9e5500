select wanted.name as missing
  from (values ('billing.charges'), ('billing.charges_once'), ('billing.runs'), ('billing.run_failures'), ('billing.number_series')) as wanted (name)
 where to_regclass(wanted.name) is null;
