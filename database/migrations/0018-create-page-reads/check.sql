select wanted.name as missing
  from (values ('portal.page_reads'), ('portal.page_reads_person')) as wanted (name)
 where to_regclass(wanted.name) is null;
