select wanted.name as missing
  from (values ('vault.secrets'), ('vault.secrets_key'), ('vault.fingerprints'), ('vault.reveals')) as wanted (name)
 where to_regclass(wanted.name) is null;
