import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';

const readOnlyShape = (
  table: string,
  fields: readonly Field[],
): NonNullable<ResourceDeclaration['shape']> => ({
  table,
  fields: new Map(fields.map((field) => [field.name, { ...field, readOnly: true }])),
  many: new Map(),
  contentType: false,
});

/** The rows of the ledger: read here, written by posting alone. */
export const ledgerEntries: ResourceDeclaration = {
  name: 'ledger-entries',
  shape: readOnlyShape('ledger.entries', [
    { name: 'id', type: 'integer', column: 'id', required: true },
    { name: 'account', type: 'relation', column: 'account_id', target: 'accounts' },
    { name: 'company', type: 'relation', column: 'company_id', target: 'companies' },
    { name: 'member', type: 'relation', column: 'member_id', target: 'members' },
    { name: 'date', type: 'date', column: 'date' },
    { name: 'dueDate', type: 'date', column: 'due_date' },
    {
      name: 'type',
      type: 'choice',
      column: 'type',
      choices: ['invoice', 'credit-note', 'payment', 'refund', 'opening'],
    },
    { name: 'document', type: 'string', column: 'document' },
    { name: 'description', type: 'string', column: 'description' },
    { name: 'debit', type: 'bigint', column: 'debit' },
    { name: 'credit', type: 'bigint', column: 'credit' },
    { name: 'currency', type: 'string', column: 'currency' },
    { name: 'invoice', type: 'relation', column: 'invoice_id', target: 'invoices' },
    { name: 'payment', type: 'relation', column: 'payment_id', target: 'payments' },
    { name: 'postedAt', type: 'instant', column: 'posted_at' },
  ]),
  actions: ['list', 'view', 'export'],
  sort: ['id', 'DESC'],
};

/** What was charged: one line of one contract for one service period. */
export const charges: ResourceDeclaration = {
  name: 'charges',
  area: 'billing',
  shape: readOnlyShape('billing.charges', [
    { name: 'id', type: 'integer', column: 'id', required: true },
    { name: 'company', type: 'relation', column: 'company_id', target: 'companies' },
    { name: 'subscription', type: 'relation', column: 'subscription_id', target: 'subscriptions' },
    {
      name: 'subscriptionLine',
      type: 'relation',
      column: 'subscription_line_id',
      target: 'subscription-lines',
    },
    { name: 'serviceStart', type: 'date', column: 'service_start' },
    { name: 'serviceEnd', type: 'date', column: 'service_end' },
    { name: 'kind', type: 'string', column: 'kind' },
    { name: 'revision', type: 'integer', column: 'revision' },
    { name: 'net', type: 'bigint', column: 'net' },
    { name: 'tax', type: 'bigint', column: 'tax' },
    { name: 'invoice', type: 'relation', column: 'invoice_id', target: 'invoices' },
    { name: 'reversedBy', type: 'relation', column: 'reversed_by', target: 'invoices' },
  ]),
  actions: ['list', 'view', 'export'],
  sort: ['id', 'DESC'],
};

/** Runs as the console lists them; one run with its failures comes from GET /api/billing/runs/:id. */
export const billingRuns: ResourceDeclaration = {
  name: 'billing-runs',
  area: 'billing',
  shape: readOnlyShape('billing.runs', [
    { name: 'id', type: 'integer', column: 'id', required: true },
    { name: 'asOf', type: 'date', column: 'as_of' },
    {
      name: 'company',
      type: 'relation',
      sql: 'case when cardinality(t.companies) = 1 then t.companies[1] end',
      target: 'companies',
    },
    { name: 'companies', type: 'json', sql: 'to_jsonb(t.companies)' },
    { name: 'dryRun', type: 'boolean', column: 'dry_run' },
    {
      name: 'status',
      type: 'choice',
      column: 'status',
      choices: ['queued', 'running', 'finished', 'cancelled', 'failed'],
    },
    { name: 'origin', type: 'choice', column: 'origin', choices: ['console', 'daily', 'command'] },
    { name: 'subscriptions', type: 'integer', column: 'subscriptions' },
    { name: 'processed', type: 'integer', column: 'processed' },
    { name: 'due', type: 'integer', column: 'due' },
    { name: 'done', type: 'integer', column: 'done' },
    { name: 'skipped', type: 'integer', column: 'skipped' },
    { name: 'failed', type: 'integer', column: 'failed' },
    { name: 'createdAt', type: 'instant', column: 'created_at' },
    { name: 'startedAt', type: 'instant', column: 'started_at' },
    { name: 'finishedAt', type: 'instant', column: 'finished_at' },
  ]),
  actions: ['list', 'view', 'export'],
  sort: ['id', 'DESC'],
};
