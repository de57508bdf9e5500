import { dateIn, type Clock } from '@ortak/kernel/calendar';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { allocateInOrder, type Allocation, type OpenItem } from '../domain/allocate';
import { findAccounts, type AccountIdentity } from '../repositories/accounts';
import { badField, instantOf, readDate, readFields, readNote } from './billing-dependencies';

interface PaymentDependencies {
  readonly sql: Sql;
  readonly clock: Clock;
}

interface Order {
  readonly account: AccountIdentity;
  readonly date: string;
  readonly amount: bigint;
  readonly method: string | null;
  readonly reference: string | null;
  readonly note: string | null;
  /** JSON text. */
  readonly extra: string | null;
  /** Absent: the oldest open invoices. */
  readonly wanted: readonly Allocation[] | undefined;
}

const paymentFields = [
  'account',
  'date',
  'amount',
  'currency',
  'method',
  'reference',
  'note',
  'allocations',
  'extra',
] as const;

const minor = (value: unknown): bigint | undefined => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? BigInt(value) : undefined;
};

function readAllocations(value: unknown): Allocation[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw badField('allocations', 'notList');
  const errors: FieldError[] = [];
  const allocations = value.flatMap(
    (item: { invoice?: unknown; amount?: unknown } | null, index): Allocation[] => {
      const amount = minor(item?.amount);
      if (!Number.isInteger(item?.invoice))
        errors.push({ path: `allocations.${index}.invoice`, code: 'notId' });
      else if (amount === undefined) errors.push({ path: `allocations.${index}.amount`, code: 'notInteger' });
      else if (amount <= 0n) errors.push({ path: `allocations.${index}.amount`, code: 'notPositive' });
      else return [{ invoice: item?.invoice as number, amount }];
      return [];
    },
  );
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return allocations;
}

function readOrder(
  fields: Partial<Record<string, unknown>>,
  accounts: ReadonlyMap<number, AccountIdentity>,
  clock: Clock,
): Order {
  if (!Number.isInteger(fields.account))
    throw badField('account', fields.account === undefined ? 'required' : 'notId');
  const account = accounts.get(fields.account as number);
  if (!account) throw badField('account', 'notReferenced');
  const currency = fields.currency ?? account.currency;
  if (currency !== account.currency)
    throw badField('currency', 'billing.errors.otherCurrency', { currency: account.currency });
  const amount = minor(fields.amount);
  if (amount === undefined) throw badField('amount', fields.amount === undefined ? 'required' : 'notInteger');
  if (amount <= 0n) throw badField('amount', 'notPositive');
  return {
    account,
    amount,
    date: readDate(fields.date, 'date', dateIn(account.timeZone, clock.now())),
    method: readNote(fields.method, 'method'),
    reference: readNote(fields.reference, 'reference'),
    note: readNote(fields.note, 'note'),
    extra: fields.extra === undefined ? null : JSON.stringify(fields.extra),
    wanted: readAllocations(fields.allocations),
  };
}

/** Open invoices by account, oldest due first, held until the transaction ends. */
async function holdOpen(sql: Sql, accounts: readonly number[]): Promise<Map<number, OpenItem[]>> {
  const rows = await sql.rows<{ id: number; account: number; open: string }>(
    `select id, account_id as account, open::text from invoices
      where account_id = any ($1::int[]) and kind = 'invoice' and status = 'posted' and open > 0
      order by account_id, due_date, id for no key update`,
    [accounts],
  );
  const items = new Map<number, OpenItem[]>();
  for (const { id, account, open } of rows)
    items.set(account, [...(items.get(account) ?? []), { id, open: BigInt(open) }]);
  return items;
}

/** What is open after allocations have been spent on it. */
function spend(items: readonly OpenItem[], allocations: readonly Allocation[]): OpenItem[] {
  const spent = new Map<number, bigint>();
  for (const { invoice, amount } of allocations) spent.set(invoice, (spent.get(invoice) ?? 0n) + amount);
  return items.map(({ id, open }) => ({ id, open: open - (spent.get(id) ?? 0n) }));
}

/** @throws Refusal 400 naming each allocation that leads elsewhere or is more than what is open */
function checkAllocations(wanted: readonly Allocation[], items: readonly OpenItem[], amount: bigint): void {
  const open = new Map(items.map((item) => [item.id, item.open]));
  const errors: FieldError[] = [];
  wanted.forEach(({ invoice, amount: part }, index) => {
    const left = open.get(invoice);
    if (left === undefined)
      errors.push({ path: `allocations.${index}.invoice`, code: 'billing.errors.notOpen' });
    else if (part > left)
      errors.push({ path: `allocations.${index}.amount`, code: 'billing.errors.moreThanOpen' });
    else open.set(invoice, left - part);
  });
  if (wanted.reduce((sum, { amount: part }) => sum + part, 0n) > amount)
    errors.push({ path: 'allocations', code: 'billing.errors.moreThanPaid' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
}

type PaidPart = Allocation & { readonly payment: number };

async function insertAllocations(sql: Sql, parts: readonly PaidPart[], at: string): Promise<void> {
  if (parts.length === 0) return;
  await sql.run(
    `insert into payment_allocations (document_id, payment_id, invoice_id, company_id, member_id, amount, created_at, updated_at, published_at)
     select 'o' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23), u.payment, i.id, i.company_id, i.member_id, u.amount,
            $4::timestamp, $4::timestamp, $4::timestamp
       from unnest($1::int[], $2::int[], $3::bigint[]) as u (payment, id, amount) join invoices i on i.id = u.id`,
    [
      parts.map(({ payment }) => payment),
      parts.map(({ invoice }) => invoice),
      parts.map(({ amount }) => String(amount)),
      at,
    ],
  );
}

/** Payments and their rows in the ledger come out of the same rows, in one statement. @returns their ids, in order */
async function insertPayments(sql: Sql, orders: readonly Order[], at: string): Promise<number[]> {
  const ids = await sql.rows<{ id: number }>(
    `select nextval(pg_get_serial_sequence('payments', 'id'))::int as id from generate_series(1, $1::int)`,
    [orders.length],
  );
  await sql.run(
    `with paid as (
       insert into payments (id, document_id, account_id, company_id, member_id, date, amount, currency, method, reference, open, note, extra, version,
                             created_at, updated_at, published_at)
       select u.id, 'o' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23), u.account, u.company, u.member, u.date, u.amount, u.currency,
              u.method, u.reference, u.amount, u.note, u.extra, 1, $12::timestamp, $12::timestamp, $12::timestamp
         from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::date[], $6::bigint[], $7::text[], $8::text[], $9::text[], $10::text[], $11::jsonb[])
           as u (id, account, company, member, date, amount, currency, method, reference, note, extra)
       returning *
     )
     insert into ledger.entries (account_id, company_id, member_id, date, due_date, type, document, description, credit, currency, payment_id, posted_at)
     select account_id, company_id, member_id, date, date, 'payment', reference, method, amount, currency, id, $12::timestamp at time zone 'UTC'
       from paid order by account_id, date, id`,
    [
      ids.map(({ id }) => id),
      orders.map(({ account }) => account.id),
      orders.map(({ account }) => account.company),
      orders.map(({ account }) => account.member),
      orders.map(({ date }) => date),
      orders.map(({ amount }) => String(amount)),
      orders.map(({ account }) => account.currency),
      orders.map(({ method }) => method),
      orders.map(({ reference }) => reference),
      orders.map(({ note }) => note),
      orders.map(({ extra }) => extra),
      at,
    ],
  );
  return ids.map(({ id }) => id);
}

/**
 * Records money that came in: payments, their rows in the ledger, and the invoices that they close. Without `allocations`
 * one closes the oldest open ones; an empty list leaves it unallocated. A handful of statements, whatever their number.
 * @returns the ids of the payments, in order
 * @throws Refusal 400 with the bad fields of the first that is wrong; nothing is recorded then
 */
export async function recordPayments(
  { sql, clock }: PaymentDependencies,
  bodies: readonly unknown[],
): Promise<number[]> {
  const given = bodies.map((body) => readFields(body, paymentFields));
  const accounts = await findAccounts(
    sql,
    given.flatMap(({ account }) => (Number.isInteger(account) ? [account] : [])),
  );
  const orders = given.map((fields) => readOrder(fields, accounts, clock));
  const items = await holdOpen(sql, [...accounts.keys()]);
  const allocations = orders.map(({ account, amount, wanted }) => {
    const open = items.get(account.id) ?? [];
    if (wanted) checkAllocations(wanted, open, amount);
    const spent = wanted ?? allocateInOrder(open, amount);
    items.set(account.id, spend(open, spent));
    return spent;
  });
  const at = instantOf(clock);
  const ids = await insertPayments(sql, orders, at);
  const parts = allocations.flatMap((spent, index) =>
    spent.map((part) => ({ ...part, payment: ids[index] as number })),
  );
  await insertAllocations(sql, parts, at);
  return ids;
}

/** Records one payment. @returns its id @throws Refusal 400 with the bad fields */
export async function recordPayment(dependencies: PaymentDependencies, body: unknown): Promise<number> {
  return (await recordPayments(dependencies, [body]))[0] as number;
}

/** Spends what is left of a payment: on the given invoices, or on the oldest open ones. */
export async function allocatePayment(
  dependencies: PaymentDependencies,
  id: number,
  body: unknown,
): Promise<{ id: number; open: number }> {
  const { sql, clock } = dependencies;
  const wanted = readAllocations(readFields(body, ['allocations']).allocations);
  const find = () =>
    sql.one<{ account: number; open: string }>(
      `select account_id as account, open::text from payments where id = $1 for no key update`,
      [id],
    );
  const payment = await find();
  if (!payment) throw new Refusal(404, 'notFound');
  const items = (await holdOpen(sql, [payment.account])).get(payment.account) ?? [];
  const left = BigInt(payment.open);
  if (wanted) checkAllocations(wanted, items, left);
  const spent = wanted ?? allocateInOrder(items, left);
  await insertAllocations(
    sql,
    spent.map((part) => ({ ...part, payment: id })),
    instantOf(clock),
  );
  return { id, open: Number((await find())?.open ?? '0') };
}

/** Changes what may change of a payment that is in the ledger: how it was paid, its reference, and notes. */
export async function describePayment(
  { sql, clock }: PaymentDependencies,
  id: number,
  body: unknown,
): Promise<void> {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const stored = await sql.one<{ version: number }>(
    `select coalesce(version, 1) as version from payments where id = $1 for no key update`,
    [id],
  );
  if (!stored) throw new Refusal(404, 'notFound');
  if (fields.version !== undefined && fields.version !== null && fields.version !== stored.version)
    throw new Refusal(409, 'stale', { version: stored.version }, [{ path: 'version', code: 'stale' }]);
  const names = (['method', 'reference', 'note'] as const).filter((name) => name in fields);
  const sets = names.map((name, index) => `${name} = $${index + 3}, `).join('');
  await sql.run(
    `update payments set ${sets}version = coalesce(version, 1) + 1, updated_at = $2::timestamp where id = $1`,
    [id, instantOf(clock), ...names.map((name) => readNote(fields[name], name))],
  );
}
