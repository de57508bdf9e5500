import { minorDigits } from '../money/currency';
import { factsOf, type Language } from './languages';

const formats = new Map<string, Intl.NumberFormat>();

/** A formatter, made once. `name` says all that `options` say: making a key of them costs more than formatting. */
function formatOf(
  language: Language,
  name: string,
  options: () => Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = `${language} ${name}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(factsOf(language).tag, options());
    formats.set(key, format);
  }
  return format;
}

const whole = (language: Language): Intl.NumberFormat =>
  formatOf(language, 'whole', () => ({ maximumFractionDigits: 0 }));

const money = (language: Language, currency: string): Intl.NumberFormat =>
  formatOf(language, `money ${currency}`, () => ({
    style: 'currency',
    currency,
    // ₺ belongs to one currency only; a bare $ would not.
    currencyDisplay: currency === 'TRY' ? 'narrowSymbol' : 'symbol',
    maximumFractionDigits: 0,
  }));

/** -0 keeps its sign in Intl, which -0n has not. */
const signed = (negative: boolean, units: bigint): bigint | number =>
  negative ? (units === 0n ? -0 : -units) : units;

interface Notation {
  readonly separator: string;
  /** The digits 0–9 where they are not ours (Arabic has its own). */
  readonly digits: readonly string[] | null;
}

const notations = new Map<Language, Notation>();

function notationOf(language: Language): Notation {
  let notation = notations.get(language);
  if (!notation) {
    const parts = new Intl.NumberFormat(factsOf(language).tag).formatToParts(1.5);
    const digits = Array.from({ length: 10 }, (_, digit) => whole(language).format(digit));
    notation = {
      separator: parts.find((part) => part.type === 'decimal')?.value ?? '.',
      digits: digits[1] === '1' ? null : digits,
    };
    notations.set(language, notation);
  }
  return notation;
}

/** The separator and the fraction, in the signs of the language; nothing without a fraction. */
function writeFraction(language: Language, fraction: string): string {
  if (fraction === '') return '';
  const { separator, digits } = notationOf(language);
  return separator + (digits ? [...fraction].map((digit) => digits[Number(digit)]).join('') : fraction);
}

function split(minor: bigint | number, digits: number): [boolean, bigint, string] {
  const value = BigInt(minor);
  const negative = value < 0n;
  const text = (negative ? -value : value).toString().padStart(digits + 1, '0');
  const at = text.length - digits;
  return [negative, BigInt(text.slice(0, at)), text.slice(at)];
}

/**
 * An amount with its currency, exact at any size: 123456 TRY is `₺1.234,56` in Turkish. No float is ever made: Intl
 * writes the units as a bigint, and the fraction is put behind the last of them.
 * @param minor minor units; a number must be an integer
 * @throws RangeError for a fraction or a code that is no currency
 */
export function formatMoney(minor: bigint | number, currency: string, language: Language): string {
  const [negative, units, fraction] = split(minor, minorDigits(currency));
  const parts = money(language, currency).formatToParts(signed(negative, units));
  const last = parts.findLastIndex((part) => part.type === 'integer');
  return parts
    .map((part, at) => (at === last ? part.value + writeFraction(language, fraction) : part.value))
    .join('');
}

/** An amount without its currency, for a column that says the currency once: `1.234,56`. */
export function formatAmount(minor: bigint | number, currency: string, language: Language): string {
  const [negative, units, fraction] = split(minor, minorDigits(currency));
  return whole(language).format(signed(negative, units)) + writeFraction(language, fraction);
}

const decimal = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * A decimal string (price, quantity, rate) in a language, with every digit that it has: "1234.5" is `1.234,5`.
 * @param minimumDigits zeros are added up to this many digits behind the separator
 * @throws RangeError when the text is no decimal
 */
export function formatDecimal(
  value: string | number | bigint,
  language: Language,
  minimumDigits = 0,
): string {
  const match = decimal.exec(String(value));
  if (!match) throw new RangeError(`not a decimal: ${String(value)}`);
  const [, sign, units = '0', fraction = ''] = match;
  const text = whole(language).format(signed(sign === '-', BigInt(units)));
  return text + writeFraction(language, fraction.padEnd(minimumDigits, '0'));
}

/** A rate in percent ("20" = 20 %): `%20` in Turkish, `20%` in English. */
export function formatPercent(rate: string | number, language: Language): string {
  const number = formatDecimal(rate, language);
  const percent = formatOf(language, 'percent', () => ({ style: 'percent', maximumFractionDigits: 0 }));
  return percent
    .formatToParts(0)
    .map((part) => (part.type === 'integer' ? number : part.value))
    .join('');
}

/** A count: `12.400` in Turkish. */
export function formatNumber(value: number | bigint, language: Language): string {
  return formatOf(language, 'number', () => ({})).format(value);
}

/** The sign of a currency in a language: `₺`, `US$`. */
export function currencySymbol(currency: string, language: Language): string {
  const parts = money(language, currency).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
