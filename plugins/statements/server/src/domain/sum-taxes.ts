/** Tax of an invoice at one rate. */
export interface TaxSum {
  /** Percent as text: "20". */
  readonly rate: string;
  readonly net: bigint;
  readonly tax: bigint;
}

/** Taxes of lines by their rate, the first rate first. "20" and "20.00" are one rate. They sum to the invoice's tax. */
export function sumTaxes(
  lines: readonly { readonly taxRate: string; readonly net: bigint; readonly tax: bigint }[],
): TaxSum[] {
  const sums = new Map<string, { rate: string; net: bigint; tax: bigint }>();
  for (const { taxRate, net, tax } of lines) {
    const rate = taxRate.includes('.') ? taxRate.replace(/\.?0+$/, '') : taxRate;
    const sum = sums.get(rate) ?? { rate, net: 0n, tax: 0n };
    sums.set(rate, { rate, net: sum.net + net, tax: sum.tax + tax });
  }
  return [...sums.values()];
}
