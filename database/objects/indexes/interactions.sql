create index if not exists interactions_member on interactions (member_id, at desc, id desc);
create index if not exists interactions_target on interactions (resource, record, id);
create index if not exists interactions_at on interactions (at desc, id desc);
-- `q` searches this very expression: see the resource of interactions.
create index if not exists interactions_search on interactions using gin (
  app.fold(subject || ' ' || left(coalesce(result, ''), 2000)) gin_trgm_ops);
