-- Changes of state, for the timeline of a member.
create index if not exists entries_states on audit.entries (member_id, resource, at desc, id desc)
  where kind = 'change' and after ? 'status';
