-- One row per thing that must exist; a missing one makes the query fail.
select id, at, transaction, kind, action, resource, record, part, part_record, version, member_id, company_id, actor, user_id,
  person_id, origin, before, after, details from audit.entries where false;
select sequence, entry_id, hash from audit.chain where false;
select sequence, hash, entries, horizon, sealed_at from audit.checkpoints where false;
select relation, resource, exempt, on_insert, on_update, on_delete from ortak.audited where false;
