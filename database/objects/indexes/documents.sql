create index if not exists documents_member on documents (member_id, created_at desc, id desc);
create index if not exists documents_target on documents (resource, record, id);
create index if not exists documents_expiry on documents (expiry, id) where expiry is not null;
-- `q` searches this very expression: see the resource of documents.
create index if not exists documents_search on documents using gin (
  app.fold(title || ' ' || coalesce(note, '')) gin_trgm_ops);
