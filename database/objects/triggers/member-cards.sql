-- A card is of its account's company and member; its state goes forward only; a card that is dead never changes; the
-- limit of an additional holder lies within that of the main card, from whichever side it is changed.
create or replace function vault.keep_member_card() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  allowed constant jsonb := '{"issued": ["active", "blocked", "lost", "replaced"], "active": ["blocked", "lost", "replaced"],
    "blocked": ["active", "lost", "replaced"], "lost": ["replaced"], "replaced": []}';
  free constant text[] := array['updated_at', 'updated_by_id', 'version'];
  main record;
begin
  if tg_op = 'INSERT' then
    select a.company_id, a.member_id into new.company_id, new.member_id from accounts a where a.id = new.account_id;
  else
    if (new.number, new.account_id, new.company_id, new.member_id, new.replaces_id)
         is distinct from (old.number, old.account_id, old.company_id, old.member_id, old.replaces_id) then
      raise exception 'a card keeps its number and account' using errcode = 'check_violation';
    end if;
    if new.state <> old.state and not (allowed -> old.state) ? new.state then
      raise exception 'a card that is % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.state = 'replaced' and old.state <> 'replaced'
       and not exists (select from member_cards n where n.replaces_id = new.id) then
      raise exception 'a card is replaced by another one' using errcode = 'check_violation';
    end if;
    if old.state in ('lost', 'replaced')
       and to_jsonb(new) - free - array['state'] is distinct from to_jsonb(old) - free - array['state'] then
      raise exception 'a card that is lost or replaced never changes' using errcode = 'check_violation';
    end if;
  end if;
  if new.main_id is not null and new.state in ('issued', 'active', 'blocked') then
    -- Held, so that the main card's limit cannot sink below this one meanwhile.
    select m.main_id, m."limit", m.state into main from member_cards m where m.id = new.main_id for share;
    if main.main_id is not null then
      raise exception 'an additional card belongs to a main card' using errcode = 'check_violation';
    end if;
    if new."limit" > main."limit" then
      raise exception 'the limit of an additional holder lies within that of the main card' using errcode = 'check_violation';
    end if;
  end if;
  if tg_op = 'UPDATE' and new."limit" is distinct from old."limit" and new.main_id is null and exists (
       select from member_cards a where a.main_id = new.id and a.state in ('issued', 'active', 'blocked') and a."limit" > new."limit") then
    raise exception 'the limit of an additional holder lies within that of the main card' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace trigger member_cards_keep before insert or update on member_cards
  for each row execute function vault.keep_member_card();
