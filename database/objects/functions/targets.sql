-- Notes, interactions, reminders and documents hang on a record by `resource` and `record`, and on its member by
-- `member_id`. No foreign key can lead to many tables, so triggers keep the two true.

-- What hangs on the member itself follows its member_id.
create or replace function ortak.hang_on_member() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if new.resource = 'members' then
    new.record := new.member_id;
  end if;
  return new;
end $$;

-- A record goes: what hung on it stays with its member.
create or replace function ortak.leave_to_member() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  noun constant text := replace(tg_table_name, '_', '-');
begin
  update notes n set resource = 'members', record = n.member_id from gone g where n.resource = noun and n.record = g.id;
  update interactions i set resource = 'members', record = i.member_id from gone g where i.resource = noun and i.record = g.id;
  update reminders r set resource = 'members', record = r.member_id from gone g where r.resource = noun and r.record = g.id;
  update documents d set resource = 'members', record = d.member_id from gone g where d.resource = noun and d.record = g.id;
  return null;
end $$;

-- A record moves to another member (a merge): what hangs on it moves along.
create or replace function ortak.follow_record() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  noun constant text := replace(tg_table_name, '_', '-');
begin
  update notes n set member_id = new.member_id where n.resource = noun and n.record = new.id;
  update interactions i set member_id = new.member_id where i.resource = noun and i.record = new.id;
  update reminders r set member_id = new.member_id where r.resource = noun and r.record = new.id;
  update documents d set member_id = new.member_id where d.resource = noun and d.record = new.id;
  return null;
end $$;

-- Both triggers for a table whose rows belong to a member.
create or replace function ortak.ensure_target(target regclass) returns void language plpgsql as $$
begin
  execute format('create or replace trigger leave_to_member after delete on %s
                  referencing old table as gone for each statement execute function ortak.leave_to_member()', target);
  execute format('create or replace trigger follow_record after update of member_id on %s
                  for each row when (old.member_id is distinct from new.member_id)
                  execute function ortak.follow_record()', target);
end $$;
