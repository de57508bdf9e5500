create schema if not exists app;

-- Adds a constraint to a table under a name of ours, and replaces it when its definition has changed since. A key that
-- is already there is left alone: validating it anew would read the whole table at every start.
--
-- A foreign key of ours takes the place of the one that the CMS makes for the same column. Both cannot stay: theirs sets
-- null or cascades on delete, and whichever was made first acts first, so that ours would find nothing left to refuse.
-- The CMS makes its own again when it changes the table; the objects are applied after that. Ours carry their
-- definition as a comment, theirs carry none.
create or replace function app.ensure_constraint(target regclass, name text, definition text) returns void
language plpgsql as $$
declare
  kept text;
  found_it boolean;
  theirs text;
begin
  select true, obj_description(oid, 'pg_constraint') into found_it, kept
  from pg_constraint where conrelid = target and conname = name;
  if found_it is distinct from true or kept is distinct from definition then
    if found_it then
      execute format('alter table %s drop constraint %I', target, name);
    end if;
    execute format('alter table %s add constraint %I %s', target, name, definition);
    execute format('comment on constraint %I on %s is %L', name, target, definition);
  end if;
  for theirs in
    select other.conname
    from pg_constraint ours
    join pg_constraint other on other.conrelid = ours.conrelid and other.contype = 'f' and other.oid <> ours.oid
    where ours.conrelid = target and ours.conname = name and ours.contype = 'f'
      and cardinality(other.conkey) = 1 and other.conkey <@ ours.conkey
      and obj_description(other.oid, 'pg_constraint') is null
  loop
    execute format('alter table %s drop constraint %I', target, theirs);
  end loop;
end
$$;
