-- What a run looks for: who may have an invoice by a day, by the account that pays.
create index if not exists subscriptions_due on subscriptions ((coalesce(bill_to_id, account_id)), next_invoice)
  where next_invoice is not null and status <> 'draft';
create index if not exists subscriptions_company_number on subscriptions (company_id, number);
-- The order of the list of all companies together.
create index if not exists subscriptions_number on subscriptions (number, id);
create index if not exists subscriptions_status on subscriptions (company_id, status);
-- `q` searches this very expression: see the resource of subscriptions.
create index if not exists subscriptions_search on subscriptions using gin (
  app.fold(coalesce(number, '') || ' ' || coalesce(subject, '') || ' ' || coalesce(special_code, '')) gin_trgm_ops);
