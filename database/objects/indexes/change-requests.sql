create index if not exists change_requests_member on change_requests (member_id, created_at desc);
create index if not exists change_requests_person on change_requests (person_id, created_at desc);
create index if not exists change_requests_waiting on change_requests (created_at desc, id desc) where status = 'waiting';
