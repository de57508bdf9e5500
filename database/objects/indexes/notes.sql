create index if not exists notes_member on notes (member_id, created_at desc, id desc);
create index if not exists notes_target on notes (resource, record, id);
-- `q` searches this very expression: see the resource of notes.
create index if not exists notes_search on notes using gin (app.fold(left(text, 2000)) gin_trgm_ops);
create index if not exists notes_person on notes (person_id) where person_id is not null;
