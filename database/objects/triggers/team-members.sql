-- One truth about who represents a member (docs/decisions/0014): the team says it, and members.representative_id follows; whoever writes
-- the column writes the team. Both triggers act on what a statement of the outside did, and not on each other.
create or replace function ortak.keep_representative() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.representative_id is not null) then
      perform ortak.place_representatives(array(select n.id from new_rows n where n.representative_id is not null), ortak.today_here());
    end if;
  elsif exists (select from new_rows n join old_rows o on o.id = n.id where o.representative_id is distinct from n.representative_id) then
    perform ortak.place_representatives(
      array(select n.id from new_rows n join old_rows o on o.id = n.id where o.representative_id is distinct from n.representative_id),
      ortak.today_here());
  end if;
  return null;
end $$;

create or replace trigger members_represented after insert on members
  referencing new table as new_rows for each statement when (pg_trigger_depth() = 0)
  execute function ortak.keep_representative();
create or replace trigger members_represented_anew after update on members
  referencing old table as old_rows new table as new_rows for each statement when (pg_trigger_depth() = 0)
  execute function ortak.keep_representative();

create or replace function ortak.follow_team() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  asked integer[];
begin
  if tg_op = 'INSERT' then asked := array(select distinct n.member_id from new_rows n);
  elsif tg_op = 'DELETE' then asked := array(select distinct o.member_id from old_rows o);
  else asked := array(select n.member_id from new_rows n union select o.member_id from old_rows o);
  end if;
  perform ortak.settle_representatives(asked, ortak.today_here());
  return null;
end $$;

create or replace trigger team_members_added after insert on team_members
  referencing new table as new_rows for each statement when (pg_trigger_depth() = 0)
  execute function ortak.follow_team();
create or replace trigger team_members_changed after update on team_members
  referencing old table as old_rows new table as new_rows for each statement when (pg_trigger_depth() = 0)
  execute function ortak.follow_team();
create or replace trigger team_members_removed after delete on team_members
  referencing old table as old_rows for each statement when (pg_trigger_depth() = 0)
  execute function ortak.follow_team();
