-- [{"row", "column", "message", "code", "path", "resource", "member"}]: rows whose records seem to be there already, at most 1,000
alter table imports.jobs add column warnings jsonb not null default '[]' check (jsonb_typeof(warnings) = 'array');
