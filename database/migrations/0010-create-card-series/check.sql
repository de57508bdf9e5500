select wanted.name as missing from (values ('vault.card_series')) as wanted (name) where to_regclass(wanted.name) is null;
