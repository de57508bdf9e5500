create index if not exists reminders_member on reminders (member_id);
create index if not exists reminders_target on reminders (resource, record, id);
create index if not exists reminders_user on reminders (user_id, at) where not done;
-- What a tick looks for.
create index if not exists reminders_waiting on reminders (at) where mailed_at is null and not done;
