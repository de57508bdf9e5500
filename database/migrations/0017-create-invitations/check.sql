select wanted.name as missing
  from (values ('access.invitations'), ('access.invitations_person')) as wanted (name)
 where to_regclass(wanted.name) is null;
