-- A member with an account is not potential, whoever says so.
create or replace function ortak.keep_member_state() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if ortak.has_account(new.id) then new.status := 'active'; end if;
  return new;
end $$;

create or replace trigger members_keep_state before update of status on members
  for each row when (new.status = 'potential' and old.status <> 'potential') execute function ortak.keep_member_state();
-- See functions/trees.sql.
create or replace trigger members_moved_no_circle after update on members for each row
  when (new.parent_id is not null and new.parent_id is distinct from old.parent_id) execute function ortak.refuse_member_circle();
create or replace trigger members_added_no_circle after insert on members
  referencing new table as new_rows for each statement execute function ortak.refuse_new_circle('parent_id');

-- See functions/own-data.sql.
create or replace trigger members_confined before update on members
  for each row when (current_setting('app.actor', true) = 'portal') execute function ortak.confine_portal_member();
