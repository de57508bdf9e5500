select wanted.name as missing
  from (values ('documents.versions'), ('documents.versions_hash')) as wanted (name)
 where to_regclass(wanted.name) is null;
