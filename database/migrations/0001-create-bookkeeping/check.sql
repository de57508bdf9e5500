select wanted.name as missing
  from (values ('ortak.migrations'), ('ortak.objects')) as wanted (name)
 where to_regclass(wanted.name) is null;
