create index if not exists invoices_account_date on invoices (account_id, issue_date);
-- Open items, oldest first: due lists and allocation.
create index if not exists invoices_open on invoices (account_id, due_date, id) where open > 0;
create index if not exists invoices_search on invoices using gin (app.fold(number) gin_trgm_ops);
create index if not exists invoices_credit_of on invoices (credit_of_id) where credit_of_id is not null;
create index if not exists invoices_company_date on invoices (company_id, issue_date);
-- The order of the list that everybody opens; a sort of all rows would keep it waiting while a run adds thousands a second.
create index if not exists invoices_latest on invoices (issue_date desc nulls last, id desc);
