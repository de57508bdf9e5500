revoke all on table text_templates from ortak_staff, ortak_portal;
grant select, insert, update, delete on table text_templates to ortak_staff;
grant usage on sequence text_templates_id_seq to ortak_staff;
