select app.ensure_constraint('pages', 'pages_given',
  'check (kind is not null and slug is not null and status is not null and texts is not null and pinned is not null)');
select app.ensure_constraint('pages', 'pages_slug_unique', 'unique (slug)');
select app.ensure_constraint('pages', 'pages_days', 'check (published_from <= published_until)');
select app.ensure_constraint('pages', 'pages_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');
-- Whom a page is for is not deleted under it: without its only category it would be for everybody.
select app.ensure_constraint('pages_categories_lnk', 'pages_categories_kept',
  'foreign key (category_id) references categories (id) on delete restrict');
select app.ensure_constraint('pages_profiles_lnk', 'pages_profiles_kept',
  'foreign key (portal_profile_id) references portal_profiles (id) on delete restrict');
select app.ensure_constraint('pages_members_lnk', 'pages_members_kept',
  'foreign key (member_id) references members (id) on delete restrict');
select app.ensure_constraint('pages_people_lnk', 'pages_people_kept',
  'foreign key (person_id) references people (id) on delete restrict');

select app.ensure_constraint('portal.page_reads', 'page_reads_page_of',
  'foreign key (page_id) references public.pages (id) on delete cascade');
select app.ensure_constraint('portal.page_reads', 'page_reads_person_of',
  'foreign key (person_id) references public.people (id) on delete cascade');
