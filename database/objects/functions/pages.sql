-- In which language a page is shown to whoever asks: their own, or Turkish, or English, or what there is.
create or replace function portal.page_language(texts jsonb) returns text language sql stable
set search_path = public, pg_temp as $$
  select l.code from unnest(array[app.language(), 'tr', 'en', 'de', 'fr', 'ar']) with ordinality l (code, place)
  where l.code is not null and texts ? l.code order by l.place limit 1
$$;

create or replace function portal.page_text(texts jsonb, part text) returns text language sql stable
set search_path = public, pg_temp as $$
  select texts -> portal.page_language(texts) ->> part
$$;

-- Today for a page: where its company is, or our first one.
create or replace function portal.page_today(company integer) returns date language sql stable
set search_path = public, pg_temp as $$
  select ortak.today(coalesce(company, (select min(c.id) from companies c)))
$$;

-- Whether a page is shown today: published, within its first and last day, both included.
create or replace function portal.page_is_out(status text, published_from date, published_until date, today date) returns boolean
language sql immutable as $$
  select coalesce(status = 'published' and coalesce(published_from <= today, true) and coalesce(published_until >= today, true), false)
$$;

-- For whom pages are, as lists that are null where nothing was chosen; a category stands for all below it as well.
create or replace function portal.page_audiences(asked integer[])
returns table (page integer, company integer, member_kind text, categories integer[], profiles integer[], members integer[], people integer[])
language sql stable set search_path = public, pg_temp as $$
  with recursive wanted (page, category) as (
    select l.page_id, l.category_id from pages_categories_lnk l where l.page_id = any (asked)
    union
    select w.page, c.id from categories c join wanted w on c.parent_id = w.category
  )
  select g.id, g.company_id, g.member_kind,
         (select array_agg(w.category) from wanted w where w.page = g.id),
         (select array_agg(l.portal_profile_id) from pages_profiles_lnk l where l.page_id = g.id),
         (select array_agg(l.member_id) from pages_members_lnk l where l.page_id = g.id),
         (select array_agg(l.person_id) from pages_people_lnk l where l.page_id = g.id)
  from pages g where g.id = any (asked)
$$;

-- Whether a page is for a person. Kind of member, categories and profiles narrow down: what was chosen must hold. Members and
-- people that were named are in anyway. Nothing chosen: everybody of the portal. A page of one of our companies is for those
-- whose member deals with it.
create or replace function portal.is_addressed(
  page_company integer, page_kind text, page_categories integer[], page_profiles integer[], page_members integer[], page_people integer[],
  person integer, member integer, kind text, profile integer, categories integer[], companies integer[])
returns boolean language sql immutable as $$
  select coalesce(page_company is null or page_company = any (companies), false)
    and coalesce(
      (page_kind is null and page_categories is null and page_profiles is null and page_members is null and page_people is null)
      or coalesce(person = any (page_people), false)
      or coalesce(member = any (page_members), false)
      or ((page_kind is not null or page_categories is not null or page_profiles is not null)
          and coalesce(page_kind is null or page_kind = kind, false)
          and coalesce(page_categories is null or page_categories && categories, false)
          and coalesce(page_profiles is null or profile = any (page_profiles), false)), false)
$$;

-- People with what an audience asks of them.
create or replace function portal.page_people(asked integer[])
returns table (person integer, member integer, kind text, profile integer, categories integer[], companies integer[])
language sql stable set search_path = public, pg_temp as $$
  select p.id, p.member_id, m.kind,
         case when jsonb_typeof(p.portal -> 'profile') = 'number' then (p.portal ->> 'profile')::integer end,
         (select array_agg(l.category_id) from members_categories_lnk l where l.member_id = p.member_id),
         (select array_agg(a.company_id) from accounts a where a.member_id = p.member_id)
  from people p join members m on m.id = p.member_id
  where p.id = any (asked)
$$;

-- The pages that the portal shows to the person who asks, today. As the system, because the portal sees neither categories nor
-- who else a page is for; it says nothing but which pages these are.
create or replace function portal.visible_pages() returns integer[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
  found_pages integer[];
begin
  if said <> 'portal' then
    return '{}';
  end if;
  perform set_config('app.actor', 'system', true);
  select coalesce(array_agg(a.page), '{}') into found_pages
  from portal.page_audiences(array(
         select g.id from pages g
         where portal.page_is_out(g.status, g.published_from, g.published_until, portal.page_today(g.company_id)))) a
  join portal.page_people(array[app.person()]) p
    on portal.is_addressed(a.company, a.member_kind, a.categories, a.profiles, a.members, a.people,
                           p.person, p.member, p.kind, p.profile, p.categories, p.companies);
  perform set_config('app.actor', said, true);
  return found_pages;
end $$;

-- The people of the portal whom a page is for, whenever it is shown: asked by our staff, of a page that they see.
create or replace function portal.page_readers(asked integer) returns integer[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  said constant text := coalesce(current_setting('app.actor', true), '');
  found_people integer[];
begin
  if said not in ('staff', 'system') then
    return '{}';
  end if;
  perform set_config('app.actor', 'system', true);
  select coalesce(array_agg(p.person), '{}') into found_people
  from portal.page_audiences(array[asked]) a
  join portal.page_people(array(select p.id from people p where p.portal ->> 'enabled' = 'true')) p
    on portal.is_addressed(a.company, a.member_kind, a.categories, a.profiles, a.members, a.people,
                           p.person, p.member, p.kind, p.profile, p.categories, p.companies);
  perform set_config('app.actor', said, true);
  return found_people;
end $$;
