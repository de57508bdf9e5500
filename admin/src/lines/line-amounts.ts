import { isDecimal, lineNet, lineTax, priceLine } from '@ortak/kernel/money';
import type { SubscriptionLine } from '../data/records';

type Typed = Pick<SubscriptionLine, 'quantity' | 'unitPrice' | 'discountRate' | 'taxRate'>;

const amountsOf = (line: Typed, currency: string): { net: bigint; tax: bigint } | null => {
  const [quantity, unitPrice, discountRate, taxRate] = [
    line.quantity ?? '',
    line.unitPrice ?? '',
    line.discountRate || '0',
    line.taxRate || '0',
  ];
  if (![quantity, unitPrice, discountRate, taxRate].every((text) => isDecimal(text))) return null;
  const price = priceLine({ quantity, unitPrice, discountRate, taxRate }, currency);
  const net = lineNet(price, 1, 1);
  return { net, tax: lineTax(price, net) };
};

/** Net of a whole line in minor units, or null while what is typed cannot be read. The server counts with the same code. */
export const netOf = (line: Typed, currency: string): bigint | null => amountsOf(line, currency)?.net ?? null;

/** Net, tax and total of lines in minor units; a line that cannot be read yet counts nothing. */
export const sumsOf = (
  lines: readonly Typed[],
  currency: string,
): { net: bigint; tax: bigint; total: bigint } => {
  let [net, tax] = [0n, 0n];
  for (const line of lines) {
    const amounts = amountsOf(line, currency);
    net += amounts?.net ?? 0n;
    tax += amounts?.tax ?? 0n;
  }
  return { net, tax, total: net + tax };
};
