/**
 * Exact decimals. A price, quantity or rate is text at the edges; inside it is an integer of so many places:
 * "29.85" is {units: 2985n, places: 2}. No floating point ever touches money.
 */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** More places than this are refused everywhere. */
export const maximumPlaces = 12;

const shape = /^(-?)(\d{1,18})(?:\.(\d{1,12}))?$/;

/** Whether a value is the text of a decimal with at most so many places: "20", "-3.5". No exponent, no comma, no spaces. */
export function isDecimal(value: unknown, places: number = maximumPlaces): value is string {
  if (typeof value !== 'string') return false;
  const match = shape.exec(value);
  return match !== null && (match[3]?.length ?? 0) <= places;
}

/**
 * The exact value of a decimal's text.
 * @throws RangeError when it is not one
 */
export function parseDecimal(text: string): Decimal {
  const match = shape.exec(text);
  if (!match) throw new RangeError(`Not a decimal: ${text}`);
  const fraction = match[3] ?? '';
  const units = BigInt((match[2] ?? '0') + fraction);
  return { units: match[1] === '-' ? -units : units, places: fraction.length };
}

/** The text of a decimal, without needless zeros: {2900n, 2} is "29". */
export function decimalText({ units, places }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return (units < 0n ? '-' : '') + whole + (fraction ? `.${fraction}` : '');
}

/** -1, 0 or 1: the sign of a decimal's text minus a whole number. */
export function compareDecimal(text: string, whole: number): number {
  const { units, places } = parseDecimal(text);
  const other = BigInt(whole) * 10n ** BigInt(places);
  return units < other ? -1 : units > other ? 1 : 0;
}

/** numerator / denominator rounded to an integer, half away from zero. The denominator is positive. */
export function roundHalfAway(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return negative ? -rounded : rounded;
}
