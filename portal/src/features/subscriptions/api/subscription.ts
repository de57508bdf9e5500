import type { Values } from '@ortak/kernel/extra';

/** One line of a contract. Quantity, price and rates are decimal strings. */
export interface SubscriptionLine {
  readonly id: number;
  readonly description: string;
  /** The description in one's own language, where its product has a name in it. */
  readonly label: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountRate?: string | null;
  readonly taxRate: string;
  readonly start?: string | null;
  readonly end?: string | null;
}

export type SubscriptionStatus = 'draft' | 'trial' | 'active' | 'paused' | 'cancelled' | 'ended';

/** A contract. Dates are YYYY-MM-DD and inclusive. */
export interface Subscription {
  readonly id: number;
  readonly number: string;
  readonly subject?: string | null;
  readonly status: SubscriptionStatus;
  readonly company: number;
  readonly member: number;
  readonly currency: string;
  readonly start: string;
  readonly end?: string | null;
  readonly period: 'day' | 'week' | 'month' | 'year';
  readonly interval: number;
  readonly timing: 'advance' | 'arrears';
  readonly trialEnd?: string | null;
  readonly paymentTermDays?: number | null;
  readonly autoRenew?: boolean | null;
  /** The next issue date, when one is planned. */
  readonly nextInvoice?: string | null;
  readonly lines?: readonly SubscriptionLine[];
  readonly extra?: Values;
}

/** One period of a payment plan. Amounts are minor units. */
export interface PlanItem {
  readonly id: number | string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  readonly currency: string;
  readonly state: 'planned' | 'edited' | 'skipped' | 'invoiced';
}
