select app.ensure_constraint('portal.notification_choices', 'notification_choices_person_of',
  'foreign key (person_id) references public.people (id) on delete cascade');
select app.ensure_constraint('portal.notification_choices', 'notification_choices_object', 'check (jsonb_typeof(choices) = ''object'')');
