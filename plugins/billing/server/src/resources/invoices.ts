import { lineNet, lineTax, priceLine } from '@ortak/kernel/money';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import type {
  Dependencies,
  Hooks,
  LineWrite,
  ResourceDeclaration,
  Write,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import { readLines } from '../domain/read-terms';
import { findAccounts, type AccountIdentity } from '../repositories/accounts';
import { lineLabel } from './line-label';

function priceDraft(
  line: LineWrite,
  index: number,
  currency: string,
  errors: FieldError[],
): { net: bigint; tax: bigint } {
  const found: FieldError[] = [];
  const [read] = readLines([line.values], '', currency, found);
  // `readLines` has numbered its one line 0; here it has its own place.
  errors.push(
    ...found.map((error) => ({ ...error, path: `lines.${index}.${error.path.replace(/^0\./, '')}` })),
  );
  if (!read) return { net: 0n, tax: 0n };
  const price = priceLine(read, currency);
  const net = lineNet(price, 1, 1);
  return { net, tax: lineTax(price, net) };
}

/** A draft belongs to its account, and is the sum of its lines. */
function completeDraft(write: Write, account: AccountIdentity): void {
  const { values, lines, errors } = write;
  Object.assign(values, { company: account.company, member: account.member, currency: account.currency });
  if (lines.lines === undefined) return;
  let [net, tax] = [0n, 0n];
  lines.lines.forEach((line, index) => {
    const amounts = priceDraft(line, index, account.currency, errors);
    Object.assign(line.values, {
      company: account.company,
      member: account.member,
      net: String(amounts.net),
      tax: String(amounts.tax),
    });
    net += amounts.net;
    tax += amounts.tax;
  });
  Object.assign(values, { net: String(net), tax: String(tax), total: String(net + tax) });
}

async function prepare({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  for (const { before } of writes) {
    if (before && before.status !== 'draft') throw new Refusal(422, 'billing.errors.invoicePosted');
  }
  const ids = writes
    .map(({ values, before }) => values.account ?? before?.account)
    .filter((id) => typeof id === 'number');
  const accounts = await findAccounts(sql, ids);
  for (const write of writes) {
    const account = accounts.get((write.values.account ?? write.before?.account) as number);
    // An account that does not exist for the caller is reported by the engine itself.
    if (account) completeDraft(write, account);
    if (write.id !== undefined) continue;
    Object.assign(write.values, { status: 'draft', kind: 'invoice', open: '0' });
    for (const name of ['net', 'tax', 'total']) write.values[name] ??= '0';
    write.errors.splice(
      0,
      write.errors.length,
      ...write.errors.filter(({ path, code }) => !(code === 'required' && path in write.values)),
    );
  }
}

const hooks: Hooks = {
  prepare,
  async remove({ sql }, id) {
    const row = await sql.one<{ status: string }>(`select status from invoices where id = $1 for update`, [
      id,
    ]);
    if (row?.status !== 'draft') throw new Refusal(422, 'billing.errors.invoicePosted');
  },
};

const shown = [
  'id',
  'number',
  'account',
  'company',
  'member',
  'subscription',
  'kind',
  'status',
  'issueDate',
  'dueDate',
  'periodStart',
  'periodEnd',
  'net',
  'tax',
  'total',
  'open',
  'currency',
  'postedAt',
  'creditOf',
  'version',
  'createdAt',
  'updatedAt',
] as const;

const whenLate = (value: string): string =>
  `case when t.open > 0 and t.kind = 'invoice' and t.status = 'posted' and t.due_date < ortak.today(t.company_id) then ${value} end`;

/** How late an open invoice is today, and the interest that has come of it (functions/ledger.sql); null when it is not. */
const lateFigures: readonly Field[] = [
  { name: 'daysOverdue', type: 'integer', sql: whenLate('ortak.today(t.company_id) - t.due_date') },
  {
    name: 'lateInterest',
    type: 'bigint',
    sql: whenLate(`ledger.late_interest(t.open, (select a.late_interest_rate from accounts a where a.id = t.account_id),
                   t.due_date, ortak.today(t.company_id))`),
  },
];

/** Invoices and credit notes. Runs and the actions of billing post them; here drafts are written by hand. */
export const invoices: ResourceDeclaration = {
  name: 'invoices',
  uid: 'plugin::billing.invoice',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  readOnly: [
    'number',
    'company',
    'member',
    'kind',
    'status',
    'net',
    'tax',
    'total',
    'open',
    'currency',
    'postedAt',
    'creditOf',
    'run',
  ],
  computed: lateFigures,
  search: 'app.fold(t.number)',
  sort: ['issueDate', 'DESC'],
  label: 'number',
  lines: { lines: { resource: 'invoice-lines', parent: 'invoice', order: 'position' } },
  hooks,
  portal: { fields: [...shown, 'lines', 'extra'], embed: ['account', 'company', 'subscription'] },
};

export const invoiceLines: ResourceDeclaration = {
  name: 'invoice-lines',
  uid: 'plugin::billing.invoice-line',
  actions: ['list', 'view', 'export'],
  readOnly: ['company', 'member', 'net', 'tax', 'creditOf'],
  computed: [lineLabel],
  sort: ['id', 'ASC'],
  portal: {
    area: 'invoices',
    fields: [
      'id',
      'invoice',
      'subscription',
      'product',
      'position',
      'description',
      'label',
      'quantity',
      'unitPrice',
      'discountRate',
      'net',
      'taxRate',
      'tax',
      'periodStart',
      'periodEnd',
    ],
    embed: ['product'],
  },
};
