import type { Minor } from '@ortak/kernel/money';

/** Something that can still be paid. */
export interface OpenItem {
  readonly id: number;
  readonly open: Minor;
}

export interface Allocation {
  readonly invoice: number;
  readonly amount: Minor;
}

/** Spends money on open items in the order given, each up to what is open. What is left over stays unallocated. */
export function allocateInOrder(items: readonly OpenItem[], amount: Minor): Allocation[] {
  const allocations: Allocation[] = [];
  let left = amount;
  for (const { id, open } of items) {
    if (left <= 0n) break;
    if (open <= 0n) continue;
    const part = open < left ? open : left;
    allocations.push({ invoice: id, amount: part });
    left -= part;
  }
  return allocations;
}
