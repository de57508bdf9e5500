import { minorDigits } from './currency';
import { parseDecimal, roundHalfAway } from './decimal';
import type { Minor } from './amount';

/** What a line costs, as it is written: decimals as text, rates in percent ("20" is 20 %). */
export interface LinePrice {
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountRate?: string | null;
  readonly taxRate?: string | null;
}

/** A line whose decimals are parsed once, so that thousands of periods cost one multiplication and division each. */
export interface PricedLine {
  /** Net of one whole period = numerator / denominator minor units, exactly. */
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Tax = net × taxNumerator / taxDenominator. */
  readonly taxNumerator: bigint;
  readonly taxDenominator: bigint;
}

const power = (places: number): bigint => 10n ** BigInt(places);

/**
 * Parses a line's price. Net of a whole period = quantity × unitPrice × (1 − discountRate/100), in minor units.
 * @throws RangeError when a text is not a decimal
 */
export function priceLine(line: LinePrice, currency: string): PricedLine {
  const quantity = parseDecimal(line.quantity);
  const price = parseDecimal(line.unitPrice);
  const discount = parseDecimal(line.discountRate || '0');
  const tax = parseDecimal(line.taxRate || '0');
  const hundred = 100n * power(discount.places);
  return {
    numerator: quantity.units * price.units * (hundred - discount.units) * power(minorDigits(currency)),
    denominator: power(quantity.places + price.places) * hundred,
    taxNumerator: tax.units,
    taxDenominator: 100n * power(tax.places),
  };
}

/** Net of a line for some of the days of a whole period (4-billing rule 7): rounded once, half away from zero. */
export function lineNet(line: PricedLine, daysUsed: number, wholeDays: number): Minor {
  if (daysUsed === wholeDays) return roundHalfAway(line.numerator, line.denominator);
  return roundHalfAway(line.numerator * BigInt(daysUsed), line.denominator * BigInt(wholeDays));
}

/** Tax of a line's net, rounded half away from zero. */
export function lineTax(line: PricedLine, net: Minor): Minor {
  return line.taxNumerator === 0n ? 0n : roundHalfAway(net * line.taxNumerator, line.taxDenominator);
}
