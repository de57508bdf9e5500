select app.ensure_constraint('team_roles', 'team_roles_code_unique', 'unique (code)');
select app.ensure_constraint('team_roles', 'team_roles_name_given', 'check (name is not null and name <> '''')');
-- The role whose primary is the member's representative (triggers/team-members.sql) is always there.
insert into team_roles (document_id, code, name, labels, "order", version, created_at, updated_at, published_at)
select ortak.document_id(), 'representative', 'Temsilci', '{"tr": "Temsilci", "en": "Representative"}', 0, 1, now(), now(), now()
where not exists (select from team_roles where code = 'representative');
