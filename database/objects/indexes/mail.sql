-- Statements that were sent to a member, for its timeline.
create index if not exists messages_statements on mail.messages (member_id, created_at desc, id desc)
  where kind = 'statement';
