-- The order of their list.
create index if not exists payments_latest on payments (date desc nulls last, id desc);
-- The timeline of a member.
create index if not exists payments_member on payments (member_id, created_at desc, id desc);
