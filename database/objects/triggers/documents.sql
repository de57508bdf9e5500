-- What hangs on the member itself goes where the member's rows go (a merge moves them by member_id).
create or replace trigger documents_hang before insert or update of member_id on documents
  for each row execute function ortak.hang_on_member();

-- Contents go after the commit that took their last version away; whether it was the last is asked then.
create or replace function documents.enqueue_contents() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  hashes constant json := (select json_agg(distinct g.hash) from gone g);
begin
  if hashes is not null then
    perform app.enqueue_job('document-contents', json_build_object('hashes', hashes));
  end if;
  return null;
end $$;

create or replace trigger versions_removed after delete on documents.versions
  referencing old table as gone for each statement execute function documents.enqueue_contents();

-- A version is what was uploaded: it never changes.
create or replace function documents.freeze_version() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a document never changes' using errcode = 'check_violation';
end $$;

create or replace trigger versions_freeze before update on documents.versions
  for each row execute function documents.freeze_version();
