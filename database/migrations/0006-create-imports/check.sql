select wanted.name as missing
  from (values ('imports.jobs'), ('imports.files'), ('imports.jobs_user'), ('imports.jobs_open')) as wanted (name)
 where to_regclass(wanted.name) is null;
