-- Whoever files a message has it delivered: its job is added in the same transaction, so it is sent if and only if that
-- commits. Definer: a confined request may add no jobs of its own, only this one. Four queues, so that one slow mail
-- server does not hold everybody up and none is flooded.
create or replace function mail.enqueue_delivery() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  -- The worker makes its own schema when it first starts; what was filed before is swept up then.
  if to_regnamespace('graphile_worker') is null then
    return null;
  end if;
  perform app.enqueue_job('mail', json_build_object('message', n.id), 'mail-' || n.id, 'mail-' || n.id % 4)
     from new_rows n;
  return null;
end $$;

create or replace trigger messages_enqueue after insert on mail.messages
  referencing new table as new_rows for each statement execute function mail.enqueue_delivery();
