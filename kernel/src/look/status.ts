import type { Meaning } from './palette';

/**
 * What each state of each thing means, so that a colour says the same on every page of console and portal.
 * Keys are the values of the API's `status` fields; `overdue`, `paid` and `open` are read from an
 * invoice's open amount and due date.
 */
export const STATUS_MEANINGS = {
  member: { potential: 'info', active: 'good', passive: 'neutral' },
  portalAccess: {
    closed: 'neutral',
    uninvited: 'warning',
    invited: 'info',
    expired: 'warning',
    active: 'good',
    blocked: 'bad',
  },
  account: { open: 'good', blocked: 'bad' },
  address: { default: 'info' },
  bankAccount: { default: 'info' },
  paymentCard: {
    active: 'good',
    blocked: 'warning',
    closed: 'neutral',
    default: 'info',
    expired: 'bad',
    expiring: 'warning',
  },
  memberCard: {
    issued: 'info',
    active: 'good',
    blocked: 'warning',
    lost: 'bad',
    expired: 'neutral',
    replaced: 'neutral',
  },
  collateral: { upcoming: 'info', valid: 'good', expiring: 'warning', expired: 'bad', returned: 'neutral' },
  subscription: {
    draft: 'neutral',
    trial: 'info',
    active: 'good',
    paused: 'warning',
    cancelled: 'bad',
    ended: 'neutral',
  },
  planItem: { planned: 'info', edited: 'warning', skipped: 'neutral', invoiced: 'good' },
  invoice: {
    draft: 'neutral',
    posted: 'info',
    void: 'neutral',
    open: 'info',
    paid: 'good',
    overdue: 'bad',
    credited: 'neutral',
  },
  run: {
    queued: 'neutral',
    running: 'info',
    finished: 'good',
    partial: 'warning',
    failed: 'bad',
    cancelled: 'neutral',
  },
  import: {
    queued: 'neutral',
    running: 'info',
    finished: 'good',
    partial: 'warning',
    failed: 'bad',
    cancelled: 'neutral',
  },
  mail: { queued: 'neutral', kept: 'info', sent: 'good', failed: 'bad' },
  teamMember: { primary: 'good', current: 'info', planned: 'warning', over: 'neutral' },
  user: { open: 'good', blocked: 'bad' },
  job: { queued: 'neutral', running: 'info', finished: 'good', failed: 'bad', cancelled: 'neutral' },
  page: { draft: 'neutral', scheduled: 'info', published: 'good', over: 'neutral' },
  changeRequest: { waiting: 'warning', approved: 'good', refused: 'bad', withdrawn: 'neutral' },
  analysisForm: { draft: 'neutral', published: 'good', changed: 'warning', retired: 'neutral' },
  analysis: {
    draft: 'neutral',
    submitted: 'good',
    waiting: 'warning',
    approved: 'good',
    rejected: 'bad',
  },
} as const satisfies Record<string, Record<string, Meaning>>;

export type StatusOf = keyof typeof STATUS_MEANINGS;

/** The meaning of a state; a state that is not listed is neutral, never an error. */
export const meaningOf = (noun: StatusOf, status: string | null | undefined): Meaning => {
  const meanings: Readonly<Record<string, Meaning>> = STATUS_MEANINGS[noun];
  return (status && meanings[status]) || 'neutral';
};

/**
 * The state of a posted invoice as a reader sees it.
 * @param invoice `open` in minor units, `dueDate` as YYYY-MM-DD
 * @param today YYYY-MM-DD in the company's time zone
 */
export const invoiceState = (
  invoice: { status: string; kind?: string; open?: number | string | null; dueDate?: string | null },
  today: string,
): 'draft' | 'void' | 'paid' | 'overdue' | 'open' | 'credited' => {
  if (invoice.status === 'draft' || invoice.status === 'void') return invoice.status;
  if (invoice.kind === 'credit-note') return 'credited';
  if (Number(invoice.open ?? 0) === 0) return 'paid';
  return invoice.dueDate && invoice.dueDate < today ? 'overdue' : 'open';
};
