select 'imports.jobs.warnings' as missing
 where not exists (select from information_schema.columns
                    where table_schema = 'imports' and table_name = 'jobs' and column_name = 'warnings');
