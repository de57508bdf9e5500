revoke all on table pages, pages_categories_lnk, pages_profiles_lnk, pages_members_lnk, pages_people_lnk from ortak_staff, ortak_portal;
grant select, insert, update, delete on table pages, pages_categories_lnk, pages_profiles_lnk, pages_members_lnk, pages_people_lnk
  to ortak_staff;
grant usage on sequence pages_id_seq, pages_categories_lnk_id_seq, pages_profiles_lnk_id_seq, pages_members_lnk_id_seq,
  pages_people_lnk_id_seq to ortak_staff;
-- For whom a page is, and who wrote it, stays with us.
grant select (id, document_id, kind, slug, status, texts, text, published_from, published_until, pinned, "order", company_id, version,
  created_at, updated_at) on table pages to ortak_portal;

grant usage on schema portal to ortak_staff, ortak_portal;
revoke all on all functions in schema portal from public;
revoke all on table portal.page_reads from ortak_staff, ortak_portal;
grant select on table portal.page_reads to ortak_staff;
grant select, insert on table portal.page_reads to ortak_portal;
grant execute on function portal.page_language(jsonb), portal.page_text(jsonb, text), portal.page_today(integer),
  portal.page_is_out(text, date, date, date) to ortak_staff, ortak_portal;
grant execute on function portal.visible_pages() to ortak_portal;
grant execute on function portal.page_readers(integer) to ortak_staff;
