drop index if exists people_search;
select app.ensure_search('people',
  $$first_name || ' ' || last_name || ' ' || coalesce(email, '') || ' ' || coalesce(mobile, '')$$);
drop index if exists people_last_name;
create index if not exists people_last_name_search on people (last_name, id) include (search_text);
create index if not exists people_member on people (member_id);
create index if not exists people_unit on people (unit_id);
create index if not exists people_email on people (lower(email)) where email <> '';
create index if not exists people_mobile on people (mobile) where mobile <> '';
create index if not exists people_phone on people (phone) where phone <> '';
create index if not exists people_individual on people (individual_id) where individual_id is not null;
