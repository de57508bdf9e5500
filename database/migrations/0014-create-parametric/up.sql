create schema parametric;

-- One row: goes up with every change of a definition, so that every node sees that it has to look again.
create table parametric.state (
  id boolean primary key default true check (id),
  version integer not null default 1
);
insert into parametric.state default values;

-- How far the indexes of a filterable field are. Gone with the definition.
create table parametric.index_builds (
  definition_id integer primary key,
  state text not null check (state in ('none', 'waiting', 'building', 'ready', 'failed')),
  done bigint not null default 0,
  total bigint not null default 0,
  error text,
  changed_at timestamptz not null default now()
);
