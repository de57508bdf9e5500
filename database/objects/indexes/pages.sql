create index if not exists pages_order on pages (pinned desc, published_from desc, id desc);
-- `q` searches this very expression: see the resource of pages.
create index if not exists pages_search on pages using gin (app.fold(left(text, 4000)) gin_trgm_ops);
create index if not exists pages_members_member on pages_members_lnk (member_id);
create index if not exists pages_people_person on pages_people_lnk (person_id);
