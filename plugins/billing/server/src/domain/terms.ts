import type { DayNumber } from '@ortak/kernel/calendar';
import type { Minor, PricedLine } from '@ortak/kernel/money';

export const periodUnits = ['day', 'week', 'month', 'year'] as const;
export const alignments = ['anniversary', 'calendar'] as const;
export const timings = ['advance', 'arrears'] as const;
export const prorations = ['day', 'none'] as const;

export type PeriodUnit = (typeof periodUnits)[number];
export type Alignment = (typeof alignments)[number];
export type Timing = (typeof timings)[number];
export type Proration = (typeof prorations)[number];

/** Days that are not billed, both ends included; `last` null while the pause lasts. */
export interface Pause {
  readonly first: DayNumber;
  readonly last: DayNumber | null;
}

/** One line of a subscription, its price parsed once. */
export interface TermsLine {
  /** Id of the subscription line; 0 for a line that is not stored (a preview). */
  readonly id: number;
  readonly product: number | null;
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountRate: string;
  readonly taxRate: string;
  readonly start: DayNumber | null;
  readonly end: DayNumber | null;
  /** The line begins or ends because an amendment split it there: that cut is prorated whatever the contract says. */
  readonly splitStart: boolean;
  readonly splitEnd: boolean;
  readonly price: PricedLine;
  /** Net and tax of a whole period, computed once. */
  readonly wholeNet: Minor;
  readonly wholeTax: Minor;
}

/** A stored row of the payment plan: someone edited, moved, skipped or added it. */
export interface PlanEdit {
  readonly id: number;
  /** First billed day of the computed row that it stands for; null for a row that was added. */
  readonly slot: DayNumber | null;
  readonly skipped: boolean;
  readonly issue: DayNumber | null;
  /** The period of an added row. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** The amounts as they were typed; null keeps the computed ones. What is typed is billed: no proration. */
  readonly lines: readonly TermsLine[] | null;
}

/** Everything that decides what a subscription costs and when: day numbers and parsed prices. */
export interface Terms {
  readonly start: DayNumber;
  readonly end: DayNumber | null;
  readonly trialEnd: DayNumber | null;
  readonly period: PeriodUnit;
  readonly interval: number;
  readonly alignment: Alignment;
  readonly timing: Timing;
  readonly proration: Proration;
  /** The plan has at most so many periods; null is without limit. */
  readonly repetitions: number | null;
  readonly paymentTermDays: number;
  readonly currency: string;
  readonly pauses: readonly Pause[];
  readonly lines: readonly TermsLine[];
  readonly edits: readonly PlanEdit[];
}
