import { minorDigits } from './currency';
import { decimalText, parseDecimal } from './decimal';

/** Money as an integer of minor units: 29.85 TRY is 2985n. */
export type Minor = bigint;

/**
 * The minor units of a decimal's text in a currency: "29.85" TRY is 2985n.
 * @throws RangeError when the text is not a decimal or has more places than the currency
 */
export function toMinor(text: string, currency: string): Minor {
  const { units, places } = parseDecimal(text);
  const digits = minorDigits(currency);
  if (places <= digits) return units * 10n ** BigInt(digits - places);
  const surplus = 10n ** BigInt(places - digits);
  if (units % surplus !== 0n) throw new RangeError(`${text} has more places than ${currency}`);
  return units / surplus;
}

/** The decimal text of minor units: 2985n TRY is "29.85". */
export function fromMinor(minor: Minor, currency: string): string {
  return decimalText({ units: minor, places: minorDigits(currency) });
}

/**
 * Minor units as the number of a JSON body.
 * @throws RangeError beyond 2^53, where a number would lose units
 */
export function toNumber(minor: Minor): number {
  const value = Number(minor);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${minor} does not fit a number`);
  return value;
}

/** Splits a total into equal parts that sum to it exactly; what is left over goes to the first parts, a unit each. */
export function splitEvenly(total: Minor, parts: number): Minor[] {
  return splitByWeight(total, new Array<bigint>(parts).fill(1n));
}

/**
 * Splits a total in proportion to weights (not negative, not all zero): each part is rounded towards zero, and the
 * units that are left over go to the first parts with a weight. The parts sum to the total.
 * @throws RangeError when no weight is positive
 */
export function splitByWeight(total: Minor, weights: readonly bigint[]): Minor[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole <= 0n || weights.some((weight) => weight < 0n))
    throw new RangeError('No positive weight to split by');
  const parts = weights.map((weight) => (total * weight) / whole);
  let left = total - parts.reduce((sum, part) => sum + part, 0n);
  const unit = left < 0n ? -1n : 1n;
  for (let index = 0; left !== 0n; index = (index + 1) % parts.length) {
    if ((weights[index] ?? 0n) === 0n) continue;
    parts[index] = (parts[index] ?? 0n) + unit;
    left -= unit;
  }
  return parts;
}
