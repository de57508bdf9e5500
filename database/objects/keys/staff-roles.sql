select app.ensure_constraint('staff_roles', 'staff_roles_key_unique', 'unique (key)');
select app.ensure_constraint('staff_roles', 'staff_roles_key_formed', 'check (key is not null and key ~ ''^[a-z][a-z0-9_-]{0,59}$'')');
select app.ensure_constraint('staff_roles', 'staff_roles_name_given', 'check (name is not null and name <> '''')');
select app.ensure_constraint('staff_roles', 'staff_roles_built_in_given', 'check (built_in is not null)');
-- The roles that are always there; what they may do stands in the program (kernel/src/access/rights.ts).
insert into staff_roles (document_id, key, name, labels, built_in, "order", version, created_at, updated_at, published_at)
select ortak.document_id(), r.key, r.labels ->> 'tr', r.labels, true, r.place, 1, now(), now(), now()
from (values
  ('administrator', '{"tr": "Yönetici", "en": "Administrator"}'::jsonb, 1),
  ('billing', '{"tr": "Faturalama", "en": "Billing"}', 2),
  ('sales', '{"tr": "Satış", "en": "Sales"}', 3),
  ('viewer', '{"tr": "İzleyici", "en": "Viewer"}', 4)) as r (key, labels, place)
where not exists (select from staff_roles s where s.key = r.key);
-- Whoever is of our staff has a role, and a role that somebody has stays. After the rows above: users of older installations have those.
alter table up_users drop constraint if exists up_users_staff_role_known;
select app.ensure_constraint('up_users', 'up_users_staff_role_kept',
  'foreign key (staff_role) references staff_roles (key) on delete restrict');
