import type { Invoice } from '../data/records';
import type { MinorUnits } from '../i18n/text';

/** A part of a payment that settles an invoice, in minor units. */
export interface Allocation {
  readonly invoice: number;
  readonly amount: MinorUnits;
}

/**
 * Spends an amount on open invoices in the order given, each up to what is open.
 * @param invoices oldest due first
 */
export const allocateOldestFirst = (
  invoices: readonly Pick<Invoice, 'id' | 'open'>[],
  amount: bigint,
): Allocation[] => {
  let rest = amount;
  const allocations: Allocation[] = [];
  for (const { id, open } of invoices) {
    const part = rest < BigInt(open) ? rest : BigInt(open);
    if (part <= 0n) continue;
    allocations.push({ invoice: id, amount: Number(part) });
    rest -= part;
  }
  return allocations;
};
