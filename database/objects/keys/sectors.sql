select app.ensure_constraint('sectors', 'sectors_parent_kept',
  'foreign key (parent_id) references sectors (id) on delete restrict');
select app.ensure_constraint('sectors', 'sectors_parent_other', 'check (parent_id <> id)');
select app.ensure_constraint('sectors', 'sectors_name_given', 'check (name is not null and btrim(name) <> '''')');
-- Names of kernel/src/look/label-colours.ts. Before they were closed, anything could stand there.
update sectors set colour = null where colour not in ('grey', 'red', 'orange', 'amber', 'green', 'teal', 'cyan', 'blue', 'violet', 'pink');
select app.ensure_constraint('sectors', 'sectors_colour_known', 'check (colour in (''grey'', ''red'', ''orange'', ''amber'', ''green'', ''teal'', ''cyan'', ''blue'', ''violet'', ''pink''))');
