import { toDay, type PlainDate } from '@ortak/kernel/calendar';

/** An amount that is still open, with the day on which it is due. */
export interface OpenAmount {
  readonly dueDate: PlainDate;
  readonly open: bigint;
}

/** Open amounts by how many days they are overdue; minor units. */
export interface Ageing {
  readonly notDue: bigint;
  readonly d1_30: bigint;
  readonly d31_60: bigint;
  readonly d61_90: bigint;
  readonly over90: bigint;
}

export const ageingBuckets = ['notDue', 'd1_30', 'd31_60', 'd61_90', 'over90'] as const;
export type AgeingBucket = (typeof ageingBuckets)[number];

/** The bucket of an amount: on its due day it is not overdue yet, the day after it is one day overdue. */
export function bucketOf(dueDate: PlainDate, asOf: PlainDate): AgeingBucket {
  const days = toDay(asOf) - toDay(dueDate);
  if (days <= 0) return 'notDue';
  if (days <= 30) return 'd1_30';
  if (days <= 60) return 'd31_60';
  return days <= 90 ? 'd61_90' : 'over90';
}

/** Sorts open amounts into buckets. The buckets sum to the amounts. */
export function ageAmounts(amounts: readonly OpenAmount[], asOf: PlainDate): Ageing {
  const ageing = { notDue: 0n, d1_30: 0n, d31_60: 0n, d61_90: 0n, over90: 0n };
  for (const { dueDate, open } of amounts) ageing[bucketOf(dueDate, asOf)] += open;
  return ageing;
}

/** Everything that is open. */
export function totalOpen(ageing: Ageing): bigint {
  return ageingBuckets.reduce((sum, bucket) => sum + ageing[bucket], 0n);
}

/** What is open and past its due day. */
export function totalOverdue(ageing: Ageing): bigint {
  return totalOpen(ageing) - ageing.notDue;
}
