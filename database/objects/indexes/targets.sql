create index if not exists targets_start on targets (company_id, start);
