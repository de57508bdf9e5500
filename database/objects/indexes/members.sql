drop index if exists members_search;
select app.ensure_search('members',
  $$name || ' ' || code || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(tax_number, '')$$);
drop index if exists members_name;
-- With what is searched, so that frequent words are found in the order of the names without reading the rows.
create index if not exists members_name_search on members (name, id) include (search_text);
create index if not exists members_status_name on members (status, name, id);
create index if not exists members_representative_name on members (representative_id, name, id);
create index if not exists members_extra on members using gin (extra jsonb_path_ops);
-- Likely duplicates: the same number or address, or nearly the same name.
create index if not exists members_name_key on members using gin (app.name_key(name) gin_trgm_ops);
create index if not exists members_tax_number on members (tax_number) where tax_number <> '';
create index if not exists members_national_id on members (national_id) where national_id <> '';
create index if not exists members_email on members (lower(email)) where email <> '';
create index if not exists members_phone on members (phone) where phone <> '';
create index if not exists members_name_equal on members (app.name_key(name));
