-- One row per thing that must exist; a missing one makes the query fail.
select id, user_id, app, started_at, used_at, idle_until, ends_at, ended_at, end_reason, address, user_agent
from access.sessions where false;
select hash, session_id, made_at, rotated_at, salt from access.refresh_tokens where false;
select hash, user_id, made_at, valid_until, used_at from access.reset_codes where false;
select key, count, window_ends from access.attempts where false;
select one, instant from access.clock where false;
