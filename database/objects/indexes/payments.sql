-- The order of their list.
create index if not exists payments_latest on payments (date desc nulls last, id desc);
