import type { Clock } from '@ortak/kernel/calendar';
import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { describePayment, recordPayment } from '../services/record-payment';

const shown = [
  'id',
  'account',
  'company',
  'member',
  'date',
  'amount',
  'currency',
  'method',
  'reference',
  'open',
  'createdAt',
  'updatedAt',
] as const;

/** Money that came in. Recording it posts it into the ledger; from then on only its description can change. */
export const payments = (clock: () => Clock): ResourceDeclaration => ({
  name: 'payments',
  uid: 'plugin::billing.payment',
  actions: ['list', 'view', 'create', 'edit', 'export'],
  readOnly: ['company', 'member', 'open'],
  search: `app.fold(coalesce(t.reference, '') || ' ' || coalesce(t.method, ''))`,
  sort: ['date', 'DESC'],
  label: 'reference',
  lines: { allocations: { resource: 'payment-allocations', parent: 'payment', order: 'id' } },
  writer: {
    inTransaction: true,
    create: ({ sql }, body) => recordPayment({ sql, clock: clock() }, body),
    edit: ({ sql }, id, body) => describePayment({ sql, clock: clock() }, id, body),
  },
  portal: { fields: [...shown, 'allocations', 'extra'], embed: ['account', 'company'] },
});

/** Which invoice a payment or a credit note has closed, and by how much. */
export const paymentAllocations: ResourceDeclaration = {
  name: 'payment-allocations',
  area: 'payments',
  uid: 'plugin::billing.payment-allocation',
  actions: ['list', 'view', 'export'],
  readOnly: ['payment', 'creditNote', 'invoice', 'company', 'member', 'amount'],
  sort: ['id', 'ASC'],
  portal: { area: 'payments', fields: ['id', 'payment', 'creditNote', 'invoice', 'amount'] },
};
