import type { Sql, System } from '@ortak/database';
import { addAccount, addMember, addRow } from '../../support/users';
import { unique } from '../../support/records';

/** A member with an account at a company, and what stands on it. */
export interface Trade {
  readonly company: number;
  readonly member: number;
  readonly account: number;
}

export const addTrade = async (
  system: System,
  company: number,
  member: Readonly<Record<string, unknown>> = {},
): Promise<Trade> => {
  const id = await addMember(system, member);
  return { company, member: id, account: await addAccount(system, id, company) };
};

/** A company whose letterhead is filled in. */
export const addLetterhead = (
  system: System,
  more: Readonly<Record<string, unknown>> = {},
): Promise<number> =>
  addRow(system, 'companies', {
    code: `C${unique()}`,
    name: 'Anadolu Telekom A.Ş.',
    currency: 'TRY',
    time_zone: 'Europe/Istanbul',
    address: 'Büyükdere Caddesi No: 128',
    city: 'İstanbul',
    country: 'TR',
    tax_office: 'Büyük Mükellefler V.D.',
    tax_number: '0680214370',
    email: 'muhasebe@anadolu.example',
    colour: '#0b6e75',
    ...more,
  });

export interface Posting {
  readonly date: string;
  readonly due?: string;
  readonly type?: string;
  readonly document?: string;
  readonly description?: string;
  readonly debit?: number;
  readonly credit?: number;
}

/** Writes postings into the ledger as the program would. */
export const post = (system: System, trade: Trade, postings: readonly Posting[]): Promise<void> =>
  system.transaction(async (sql) => {
    for (const one of postings) {
      await sql.run(
        `insert into ledger.entries (account_id, company_id, member_id, date, due_date, type, document, description, debit,
                                     credit, currency, posted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'TRY', now())`,
        [
          trade.account,
          trade.company,
          trade.member,
          one.date,
          one.due ?? null,
          one.type ?? ((one.debit ?? 0) > 0 ? 'invoice' : 'payment'),
          one.document ?? null,
          one.description ?? null,
          one.debit ?? 0,
          one.credit ?? 0,
        ],
      );
    }
  });

const documentId = (): string => `o${unique()}`.padEnd(24, 'y').slice(0, 24);

async function insert(sql: Sql, table: string, values: Readonly<Record<string, unknown>>): Promise<number> {
  const all = { document_id: documentId(), ...values };
  const columns = Object.keys(all).map((column) => `"${column}"`);
  const row = await sql.one<{ id: number }>(
    `insert into ${table} (${columns.join(', ')}, created_at, updated_at, published_at)
     values (${columns.map((_, index) => `$${index + 1}`).join(', ')}, now(), now(), now()) returning id`,
    Object.values(all),
  );
  return (row as { id: number }).id;
}

/** An invoice of one line with 20 % tax. @param net minor units */
export const addInvoice = (
  system: System,
  trade: Trade,
  invoice: {
    issued: string;
    due: string;
    net: number;
    status?: string;
    description?: string;
    number?: string;
  },
): Promise<number> =>
  system.transaction(async (sql) => {
    const tax = invoice.net / 5;
    const { account, company, member } = trade;
    const parties = { company_id: company, member_id: member };
    const id = await insert(sql, 'invoices', {
      ...parties,
      account_id: account,
      number: invoice.status === 'draft' ? null : (invoice.number ?? `F${unique()}`),
      kind: 'invoice',
      status: invoice.status ?? 'posted',
      issue_date: invoice.issued,
      due_date: invoice.due,
      net: invoice.net,
      tax,
      total: invoice.net + tax,
      open: invoice.net + tax,
      currency: 'TRY',
      posted_at: invoice.status === 'draft' ? null : new Date(),
      version: 1,
    });
    await insert(sql, 'invoice_lines', {
      ...parties,
      invoice_id: id,
      position: 1,
      description: invoice.description ?? 'Kurumsal internet İĞŞÇÖÜ ığşçöü ₺',
      quantity: '1',
      unit_price: (invoice.net / 100).toFixed(2),
      discount_rate: '0',
      net: invoice.net,
      tax_rate: '20',
      tax,
    });
    return id;
  });

/** A payment that settles invoices. */
export const addPayment = (
  system: System,
  trade: Trade,
  payment: { date: string; amount: number; settles: Readonly<Record<number, number>> },
): Promise<number> =>
  system.transaction(async (sql) => {
    const parties = { company_id: trade.company, member_id: trade.member };
    const id = await insert(sql, 'payments', {
      ...parties,
      account_id: trade.account,
      date: payment.date,
      amount: payment.amount,
      open: payment.amount,
      currency: 'TRY',
      method: 'transfer',
      version: 1,
    });
    for (const [invoice, amount] of Object.entries(payment.settles)) {
      await insert(sql, 'payment_allocations', {
        ...parties,
        payment_id: id,
        invoice_id: Number(invoice),
        amount,
      });
    }
    return id;
  });
