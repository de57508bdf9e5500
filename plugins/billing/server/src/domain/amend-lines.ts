import type { PlainDate } from '@ortak/kernel/calendar';

/** A line as it is stored, decimals as text. */
export interface StoredLine {
  readonly id: number;
  readonly product: number | null;
  readonly description: string | null;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountRate: string | null;
  readonly taxRate: string | null;
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
}

/** A line as the contract shall have it from a day on; with an id it goes on from a stored one. */
export interface WantedLine extends Omit<StoredLine, 'id'> {
  readonly id?: number;
}

/** What an amendment does to the stored lines. */
export interface Amendment {
  /** Lines that end on the day before. */
  readonly ended: readonly number[];
  /** Lines that had not begun and are taken away. */
  readonly removed: readonly number[];
  /** Lines that begin on the day. */
  readonly added: readonly WantedLine[];
}

const priced = ['product', 'description', 'quantity', 'unitPrice', 'discountRate', 'taxRate'] as const;

const same = (stored: StoredLine, wanted: WantedLine): boolean =>
  priced.every((name) => (stored[name] ?? '') === (wanted[name] ?? '')) &&
  (stored.end ?? null) === (wanted.end ?? null);

/**
 * Splits a contract's lines at a day (4-billing rule 12): what stays the same goes on, what changes ends on the day
 * before and begins anew.
 *
 *   before   |--------- line 1, old price ----------|
 *   from                   ^
 *   after    |- line 1 ----|- line 2, new price ----|
 */
export function amendLines(
  stored: readonly StoredLine[],
  wanted: readonly WantedLine[],
  from: PlainDate,
): Amendment {
  const ended: number[] = [];
  const removed: number[] = [];
  const added: WantedLine[] = wanted
    .filter(({ id }) => id === undefined)
    .map((line) => ({ ...line, start: laterOf(line.start, from) }));
  for (const line of stored) {
    const over = line.end !== null && line.end < from;
    if (over) continue;
    const next = wanted.find(({ id }) => id === line.id);
    if (next && same(line, next)) continue;
    if (line.start !== null && line.start >= from) removed.push(line.id);
    else ended.push(line.id);
    if (next) added.push({ ...next, id: undefined, start: laterOf(line.start, from) });
  }
  return { ended, removed, added };
}

function laterOf(start: PlainDate | null, from: PlainDate): PlainDate {
  return start !== null && start > from ? start : from;
}
