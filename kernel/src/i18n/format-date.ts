import { factsOf, type Language } from './languages';

export type DateStyle = 'short' | 'long';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter, made once; `name` says all that `options` say. */
function formatOf(
  language: Language,
  name: string,
  options: () => Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(factsOf(language).tag, options());
    formats.set(key, format);
  }
  return format;
}

const plain = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Plain dates are formatted in UTC, so that no time zone can move them to another day. */
function milliseconds(date: string): number {
  const match = plain.exec(date);
  if (!match) throw new RangeError(`not a date: ${date}`);
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
}

function optionsOf(language: Language, style: DateStyle): Intl.DateTimeFormatOptions {
  const shape: Intl.DateTimeFormatOptions =
    style === 'short' ? factsOf(language).shortDate : { day: 'numeric', month: 'long', year: 'numeric' };
  return { ...shape, timeZone: 'UTC' };
}

/**
 * A plain date: `31.10.2026` or `31 Ekim 2026`.
 * @param date 'YYYY-MM-DD'
 * @throws RangeError when it is no date
 */
export function formatDate(date: string, language: Language, style: DateStyle = 'short'): string {
  return formatOf(language, style, () => optionsOf(language, style)).format(milliseconds(date));
}

/** A period of inclusive plain dates in words: `1–31 Ekim 2026`. Thin spaces, which few fonts and mail programs have, are plain ones. */
export function formatPeriod(from: string, to: string, language: Language): string {
  const format = formatOf(language, 'long', () => optionsOf(language, 'long'));
  return format.formatRange(milliseconds(from), milliseconds(to)).replace(/\u2009/g, ' ');
}

/** A month: '2026-10' (or any date in it) is `Ekim 2026`. */
export function formatMonth(month: string, language: Language): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return formatOf(language, 'month', () => options).format(milliseconds(`${month.slice(0, 7)}-01`));
}

/**
 * A moment with its time, in a time zone.
 * @param instant ISO 8601, milliseconds or a Date
 * @param timeZone IANA name; the company's or the reader's
 */
export function formatInstant(
  instant: string | number | Date,
  language: Language,
  timeZone = 'Europe/Istanbul',
  style: DateStyle = 'short',
): string {
  const options = { ...optionsOf(language, style), hour: '2-digit', minute: '2-digit', timeZone } as const;
  return formatOf(language, `${style} ${timeZone}`, () => options).format(new Date(instant));
}

/** The day of a moment in a time zone: what begins at midnight in Istanbul is not of the day before. */
export function formatDay(
  instant: string | number | Date,
  language: Language,
  timeZone = 'Europe/Istanbul',
): string {
  const options = { ...optionsOf(language, 'short'), timeZone } as const;
  return formatOf(language, `day ${timeZone}`, () => options).format(new Date(instant));
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const ages = new Map<Language, Intl.RelativeTimeFormat>();

/**
 * How long ago an instant was, as people say it: `5 dakika önce`, `dün`; a week back and more, the day itself.
 * @param instant ISO 8601
 * @param now milliseconds; what lies after it is `now`
 */
export function formatAge(
  instant: string,
  now: number,
  language: Language,
  timeZone = 'Europe/Istanbul',
): string {
  const at = Date.parse(instant);
  const passed = Math.max(0, now - at);
  if (passed >= 7 * day) return formatDay(at, language, timeZone);
  let format = ages.get(language);
  if (!format) {
    format = new Intl.RelativeTimeFormat(factsOf(language).tag, { numeric: 'auto' });
    ages.set(language, format);
  }
  if (passed >= day) return format.format(-Math.floor(passed / day), 'day');
  if (passed >= hour) return format.format(-Math.floor(passed / hour), 'hour');
  if (passed >= minute) return format.format(-Math.floor(passed / minute), 'minute');
  return format.format(0, 'second');
}
