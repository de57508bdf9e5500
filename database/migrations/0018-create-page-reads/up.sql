-- What belongs to a person's use of the portal rather than to the CMS: objects/keys ties it to people and pages.
create schema portal;

-- Who has read which page, and when first.
create table portal.page_reads (
  id integer generated always as identity primary key,
  page_id integer not null,
  person_id integer not null,
  read_at timestamptz not null default now(),
  unique (page_id, person_id)
);

create index page_reads_person on portal.page_reads (person_id);
