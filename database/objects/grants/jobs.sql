revoke all on function app.enqueue_job(text, json, text, text) from public;
grant execute on function app.enqueue_job(text, json, text, text) to ortak_staff;
