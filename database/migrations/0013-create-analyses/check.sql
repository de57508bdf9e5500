select wanted.name as missing
  from (values ('analyses.form_versions'), ('analyses.results'), ('analyses.results_score'), ('analyses.results_due')) as wanted (name)
 where to_regclass(wanted.name) is null;
