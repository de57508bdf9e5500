grant usage on schema audit to ortak_staff;
revoke all on table audit.entries, audit.chain, audit.checkpoints from ortak_staff, ortak_portal;
grant select on table audit.entries, audit.chain to ortak_staff;
-- What happened is written by whoever did it; which history they may see, their policies decide.
grant execute on function app.record_audit(jsonb) to ortak_staff, ortak_portal;
grant execute on function audit.shared_resources(), audit.company_resources(), audit.table_of(text),
  audit.may_see(text, bigint) to ortak_staff;
