-- What hangs on the member itself goes where the member's rows go (a merge moves them by member_id).
create or replace trigger notes_hang before insert or update of member_id on notes
  for each row execute function ortak.hang_on_member();

-- A note is changed and deleted by who wrote it, and by administrators. What moves it along with its member is not a
-- change of the note; what deletes it together with its member runs as the owner of the table.
create or replace function ortak.guard_author() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if current_user = 'ortak_staff' and not app.is_administrator() and old.author_id is distinct from app.user_id() then
    raise exception 'a note is changed by its author' using errcode = 'insufficient_privilege';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create or replace trigger notes_guard before delete or update of body, text, pinned, remind_at, remind_id, author_id on notes
  for each row execute function ortak.guard_author();
