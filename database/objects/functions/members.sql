-- Numbers of members that nobody typed. Gaps are fine here, unlike in invoices.
create sequence if not exists ortak.member_code;
grant usage on schema ortak to ortak_staff, ortak_portal;
grant usage on sequence ortak.member_code to ortak_staff;

-- Strapi's document ids: 24 lower-case letters and digits that begin with a letter.
create or replace function ortak.document_id() returns text language sql volatile as $$
  select 'o' || substr(md5(random()::text || clock_timestamp()::text) || md5(random()::text), 1, 23)
$$;
