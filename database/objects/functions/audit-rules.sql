-- What is special about a table in the trail. Everything else follows from the catalogs (audit-tables.sql): a table that
-- is not named here is recorded, all its columns, under its own name.
--   resource  when the API calls it otherwise
--   exempt    why its changes are not recorded
--   ignored   columns that follow from others or are bookkeeping
--   watched   only when one of these changes is an update recorded, with the columns in `noted` as they are then
--   bulk      its rows never change and come by the thousand: more than 50 in one statement are one entry with totals
create or replace function audit.rules() returns table (
  relation text, resource text, exempt text, ignored text[], watched text[], noted text[], bulk boolean)
language sql immutable as $$
  values
    ('public.up_users', 'users', null, array['username', 'provider', 'confirmed'], null::text[], null::text[], false),
    ('public.up_users_role_lnk', 'users', 'always the same role of the CMS', null, null, null, false),
    ('public.subscriptions', 'subscriptions', null, array['next_invoice'], null, null, false),
    ('public.invoices', 'invoices', null, array['open'], null, null, true),
    ('public.invoice_lines', null, null, null, null, null, true),
    ('public.payments', 'payments', null, array['open'], null, null, false),
    ('public.payment_allocations', null, null, null, null, null, true),
    ('billing.charges', 'charges', null, null, null, null, true),
    ('billing.runs', 'billing-runs', null, null, array['status', 'error'],
      array['due', 'done', 'skipped', 'failed', 'totals'], false),
    ('billing.run_failures', 'billing-runs', 'the report of a run, written with it', null, null, null, false),
    ('billing.number_series', 'invoices', 'follows from the numbers given', null, null, null, false),
    ('ledger.entries', 'ledger-entries', null, null, null, null, true),
    ('ledger.balances', 'ledger-entries', 'sums of the entries', null, null, null, false),
    ('ledger.turnover', 'ledger-entries', 'sums of the entries', null, null, null, false),
    ('imports.jobs', 'imports', null, array['mapping'], array['status'],
      array['total', 'created', 'updated', 'unchanged', 'failed'], false),
    ('imports.files', 'imports', 'the content of an import, which is itself recorded', null, null, null, false),
    ('jobs.records', 'jobs', 'is itself a record of what ran; who stopped or repeated one is an entry of its own', null, null, null, false),
    ('mail.messages', 'mails', 'is itself a record of what was sent, by the thousand', null, null, null, false),
    ('vault.secrets', 'payment-cards', 'secrets, and nothing else', null, null, null, false),
    ('vault.fingerprints', 'payment-cards', 'secrets, and nothing else', null, null, null, false),
    ('vault.reveals', 'payment-cards', 'each look at a number is an entry of its own', null, null, null, false),
    ('vault.card_series', 'card-series', null, array['last'], null, null, false),
    ('public.analyses', 'analyses', null, null, array['status'], array['form_version'], false),
    ('analyses.form_versions', 'analysis-forms', 'a frozen copy of the form, whose changes are recorded', null, null, null, false),
    ('analyses.results', 'analyses', 'follows from the analyses', null, null, null, false),
    ('parametric.state', 'field-definitions', 'goes up with every change, which is itself recorded', null, null, null, false),
    ('parametric.index_builds', 'field-definitions', 'how far a background job is', null, null, null, false),
    ('portal.page_reads', 'pages', 'a read mark is itself a record of who read what, and when', null, null, null, false),
    ('portal.events', 'notifications', 'follows from what happened, which is itself recorded', null, null, null, false),
    ('portal.letters', 'notifications', 'whom a background job still writes to', null, null, null, false),
    ('portal.notification_choices', 'people', 'of what somebody wants to be told, which nobody but they decide', null, null, null, false),
    ('access.sessions', 'users', 'sign-in and sign-out are recorded where they happen', null, null, null, false),
    ('access.refresh_tokens', 'users', 'secrets, and nothing else', null, null, null, false),
    ('access.reset_codes', 'users', 'secrets; what they do is recorded where it happens', null, null, null, false),
    ('access.authenticators', 'users', 'secrets; what they do is recorded where it happens', null, null, null, false),
    ('access.recovery_codes', 'users', 'secrets; what they do is recorded where it happens', null, null, null, false),
    ('access.challenges', 'users', 'a sign-in between its two steps', null, null, null, false),
    ('access.sign_in_rules', 'users', 'recorded where it is changed, with who did it', null, null, null, false),
    ('access.invitations', 'people', 'secrets; what they do is recorded where it happens', null, null, null, false),
    ('access.attempts', 'users', 'counters of a few minutes', null, null, null, false),
    ('access.clock', 'users', 'the test clock', null, null, null, false)
$$;

-- Columns whose values are never written down, only that they changed: by their name, in every table.
create or replace function audit.is_secret(name text, type regtype) returns boolean language sql immutable as $$
  select type = 'bytea'::regtype
      or name ~ '(^|_)(password|token|secret|cipher|ciphertext|encrypted|hash|salt|pin|cvv|cvc|pan|card_number|otp|totp|private_key|api_key|code_hash)(_|$)'
$$;

-- Columns that are never recorded: what the CMS keeps for itself, and what follows from the change itself.
create or replace function audit.is_bookkeeping(name text, type regtype) returns boolean language sql immutable as $$
  select name in ('document_id', 'created_at', 'updated_at', 'published_at', 'created_by_id', 'updated_by_id', 'locale', 'version', 'search_text')
      or type = 'tsvector'::regtype
$$;

-- tax_number → taxNumber, representative_id → representative: how the API calls a column.
create or replace function audit.field_name(name text, type regtype) returns text language sql immutable as $$
  select string_agg(case when i = 1 then word else upper(left(word, 1)) || substr(word, 2) end, '' order by i)
    from string_to_table(case when type in ('integer'::regtype, 'bigint'::regtype) then regexp_replace(name, '_id$', '') else name end, '_')
         with ordinality as w (word, i)
$$;
