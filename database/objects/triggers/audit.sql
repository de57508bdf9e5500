select audit.track_tables();

-- Always, so that not even a session that replays a replica's changes gets past them.
create or replace trigger entries_append_only before update or delete or truncate on audit.entries
  for each statement execute function audit.refuse_change();
alter table audit.entries enable always trigger entries_append_only;
create or replace trigger chain_append_only before update or delete or truncate on audit.chain
  for each statement execute function audit.refuse_change();
alter table audit.chain enable always trigger chain_append_only;
create or replace trigger checkpoints_append_only before update or delete or truncate on audit.checkpoints
  for each statement execute function audit.refuse_change();
alter table audit.checkpoints enable always trigger checkpoints_append_only;
