-- One row per thing that must exist; a missing one makes the query fail.
select id, kind, company_id, member_id, account_id, recipient, subject, language, text, html, source, attachments, secret,
  state, attempts, error, file, run, created_by, created_at, delivered_at from mail.messages where false;
select wanted.name as missing
  from (values ('mail.messages_run_once'), ('mail.messages_company')) as wanted (name)
 where to_regclass(wanted.name) is null;
