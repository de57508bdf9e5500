create index if not exists invoices_account_date on invoices (account_id, issue_date);
-- What is still to be paid, oldest first: due lists, allocation, and the figures of an account, which read nothing but this.
create index if not exists invoices_receivable on invoices (account_id, due_date, id) include (open)
  where open > 0 and kind = 'invoice' and status = 'posted';
drop index if exists invoices_open;
create index if not exists invoices_search on invoices using gin (app.fold(number) gin_trgm_ops);
create index if not exists invoices_credit_of on invoices (credit_of_id) where credit_of_id is not null;
-- What a member was invoiced in a period: targets.
create index if not exists invoices_member_date on invoices (member_id, issue_date);
create index if not exists invoices_company_date on invoices (company_id, issue_date);
-- The order of the list that everybody opens; a sort of all rows would keep it waiting while a run adds thousands a second.
create index if not exists invoices_latest on invoices (issue_date desc nulls last, id desc);
-- The timeline of a member.
create index if not exists invoices_member on invoices (member_id, posted_at desc, id desc) where posted_at is not null;
