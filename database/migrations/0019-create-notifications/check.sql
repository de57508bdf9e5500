select wanted.name as missing
  from (values ('portal.events'), ('portal.events_member'), ('portal.events_person'), ('portal.events_pending'), ('portal.events_page'),
               ('portal.notification_choices'), ('portal.letters')) as wanted (name)
 where to_regclass(wanted.name) is null;
