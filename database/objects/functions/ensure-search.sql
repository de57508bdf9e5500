-- What `q` searches in a table: a column `search_text` that PostgreSQL keeps by itself, and its trigram index. Stored,
-- because folding a row costs fifteen times what comparing its folded text does, and a search compares thousands.
-- The column is no field of the CMS, which leaves columns that it does not know alone. It is made anew when the
-- expression has changed, which is kept as its comment.
create or replace function app.ensure_search(target regclass, expression text) returns void
language plpgsql as $$
declare
  kept text;
begin
  select col_description(target, attnum) into kept
    from pg_attribute where attrelid = target and attname = 'search_text' and not attisdropped;
  if kept is distinct from expression then
    execute format('alter table %s drop column if exists search_text', target);
    execute format('alter table %s add column search_text text generated always as (app.fold(%s)) stored', target, expression);
    -- A search in the order of the names is the faster way to frequent words, and the planner has to know which are.
    execute format('alter table %s alter column search_text set statistics 1000', target);
    execute format('comment on column %s.search_text is %L', target, expression);
  end if;
  execute format('create index if not exists %I on %s using gin (search_text gin_trgm_ops)',
    (select relname from pg_class where oid = target) || '_search_text', target);
end
$$;
