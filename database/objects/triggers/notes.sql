-- What hangs on the member itself goes where the member's rows go (a merge moves them by member_id).
create or replace trigger notes_hang before insert or update of member_id on notes
  for each row execute function ortak.hang_on_member();

-- A note on the member itself is that member's. Before notes_hang, in the order of their names.
create or replace function ortak.note_of_member() returns trigger language plpgsql as $$
begin
  new.member_id := new.record;
  return new;
end $$;

create or replace trigger notes_belong before insert on notes for each row
  when (new.member_id is null and new.resource = 'members') execute function ortak.note_of_member();

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

-- Who of us looks after what a note from the portal is about is told at once: the unit's representative, or the member's, or
-- whoever is in its team; without any of them our administrators. Definer, because the portal sees none of them.
create or replace function ortak.tell_of_portal_notes() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
  told record;
begin
  if not exists (select from written w where w.source = 'portal') then
    return null;
  end if;
  perform set_config('app.actor', 'system', true);
  for told in
    with receiver as (
      select w.id, coalesce(u.representative_id, m.representative_id,
               (select min(t.user_id) from team_members t where t.member_id = w.member_id
                 and (t.company_id is null or t.company_id = w.company_id))) as user_id
      from written w join members m on m.id = w.member_id
      left join units u on w.resource = 'units' and u.id = w.record
      where w.source = 'portal'
    ), everyone as (
      select r.id, r.user_id from receiver r where r.user_id is not null
      union
      select r.id, a.id from receiver r join up_users a on a.kind = 'staff' and a.staff_role = 'administrator' and not coalesce(a.blocked, false)
      where r.user_id is null
    ), added as (
      insert into reminders (document_id, created_at, updated_at, published_at, version, resource, record, member_id, company_id, kind,
                             user_id, at, text, note_id, done)
      select ortak.document_id(), now(), now(), now(), 1, w.resource, w.record, w.member_id, w.company_id, 'portal-note', e.user_id,
             coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) at time zone 'UTC', left(w.text, 300), w.id, false
      from written w join everyone e on e.id = w.id
      returning user_id
    ) select distinct user_id from added
  loop
    perform app.enqueue_job('remind-user', json_build_object('user', told.user_id), 'remind-user:' || told.user_id);
  end loop;
  perform set_config('app.actor', said, true);
  return null;
end $$;

create or replace trigger notes_from_portal after insert on notes
  referencing new table as written for each statement execute function ortak.tell_of_portal_notes();
