-- Sealing: entries are written unchained by the transactions that make them, so that no write waits for another, and are
-- put into the chain moments later, as they are found: one save after the other. Only one program seals at a time.

-- What a hash stands for: the whole entry as one line of text that does not depend on any setting.
create or replace function audit.content(e audit.entries) returns text language sql immutable as $$
  select jsonb_build_array(e.id, (extract(epoch from e.at) * 1000000)::bigint, e.transaction::text, e.kind, e.action, e.resource,
    e.record, e.part, e.part_record, e.version, e.member_id, e.company_id, e.actor, e.user_id, e.person_id, e.origin,
    e.before, e.after, e.details)::text
$$;

create or replace function audit.link(state bytea, start bytea, content text) returns bytea language sql immutable as $$
  select sha256(coalesce(state, start) || convert_to(content, 'UTF8'))
$$;
create or replace aggregate audit.linked(bytea, text) (sfunc = audit.link, stype = bytea);

-- Seals what has been committed since the last time, `most` entries at once. Answers with how many, and the new head.
-- Transactions below the horizon of the last checkpoint had ended and were sealed then, so that the search begins there; one
-- that runs for long is found when it has ended, and keeps nobody waiting.
create or replace function audit.seal(most integer) returns table (sealed integer, sequence bigint, hash bytea)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  last audit.checkpoints;
  now_at pg_snapshot;
  begin_at xid8;
  moved boolean;
begin
  if not pg_try_advisory_xact_lock(7201003) then return; end if;
  now_at := pg_current_snapshot();
  select * into last from audit.checkpoints c order by c.sequence desc limit 1;
  -- A backup that was restored into another server: its transactions are counted anew from a lower number.
  moved := coalesce(last.horizon > pg_snapshot_xmax(now_at), false);
  begin_at := case when moved then '0'::xid8 else coalesce(last.horizon, '0'::xid8) end;

  return query
  with taken as (
    select row_number() over (order by a.transaction, a.id) as n, a.id, a.transaction, audit.content(a) as content
      from audit.entries a
     where a.transaction >= begin_at and not exists (select from audit.chain c where c.entry_id = a.id)
     order by a.transaction, a.id limit case when moved then null else most end
  ), sealing as materialized (
    select coalesce(last.sequence, 0) + n as sequence, id, transaction,
           audit.linked(coalesce(last.hash, decode(repeat('00', 32), 'hex')), content)
             over (order by n rows unbounded preceding) as hash
      from taken
  ), chained as (
    insert into audit.chain (sequence, entry_id, hash) select s.sequence, s.id, s.hash from sealing s order by s.sequence
  ), counted as (
    select count(*)::integer as entries from sealing
  )
  insert into audit.checkpoints (sequence, hash, entries, horizon)
  -- A batch that was cut off may end in the middle of a transaction: the next one begins with it.
  select s.sequence, s.hash, k.entries, case when k.entries < most or moved then pg_snapshot_xmin(now_at)
                                           else least(s.transaction, pg_snapshot_xmin(now_at)) end
    from sealing s, counted k order by s.sequence desc limit 1
  returning entries, sequence, hash;
end $$;
