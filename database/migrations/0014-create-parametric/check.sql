select wanted.name as missing
  from (values ('parametric.state'), ('parametric.index_builds')) as wanted (name)
 where to_regclass(wanted.name) is null
union all
select 'the row of parametric.state' where (select count(*) from parametric.state) <> 1;
