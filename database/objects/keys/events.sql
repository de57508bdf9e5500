select app.ensure_constraint('portal.events', 'events_kind_known',
  'check (kind in (''invoice'', ''payment'', ''document'', ''note'', ''announcement'', ''request'', ''analysis''))');
select app.ensure_constraint('portal.events', 'events_of_member', 'check ((member_id is null) = (kind = ''announcement''))');
select app.ensure_constraint('portal.events', 'events_member_of',
  'foreign key (member_id) references public.members (id) on delete cascade');
select app.ensure_constraint('portal.events', 'events_person_of',
  'foreign key (person_id) references public.people (id) on delete cascade');
select app.ensure_constraint('portal.letters', 'letters_person_of',
  'foreign key (person_id) references public.people (id) on delete cascade');
