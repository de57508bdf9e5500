import { RE2JS } from 're2js';
import type { FieldError } from '@ortak/kernel/api';
import { readPhone, readWebsite } from '@ortak/kernel/checks';
import { decimalText, isDecimal, parseDecimal } from '@ortak/kernel/money';
import { readValue } from '@ortak/plugin-simple-rest/server/domain/read-value';
import type { Definition, FieldType } from './definition';

/** A value as it is stored, or what is wrong with it. */
export type Checked =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: Omit<FieldError, 'path'> };

const good = (value: unknown): Checked => ({ ok: true, value });
const bad = (code: string, params: FieldError['params'] = {}): Checked => ({
  ok: false,
  error: { code, params },
});

/** Longest texts, in characters. */
export const longest: Readonly<Partial<Record<FieldType, number>>> = {
  text: 500,
  longtext: 20_000,
  url: 2_000,
  email: 254,
  phone: 40,
};

const patterns = new Map<string, RE2JS>();

/** A pattern as a program that reads each character once: however it is written, it ends in time. @throws when it is none */
export function compilePattern(pattern: string): RE2JS {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = RE2JS.compile(pattern);
    if (patterns.size > 1_000) patterns.clear();
    patterns.set(pattern, compiled);
  }
  return compiled;
}

/** The sign of a − b, both numbers or texts of decimals. */
function compare(a: string | number, b: string | number): number {
  const [left, right] = [parseDecimal(String(a)), parseDecimal(String(b))];
  const places = Math.max(left.places, right.places);
  const scale = (units: bigint, own: number): bigint => units * 10n ** BigInt(places - own);
  const difference = scale(left.units, left.places) - scale(right.units, right.places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function withinNumbers(value: string | number, { min, max }: Definition): Checked {
  if (min !== null && compare(value, min) < 0) return bad('tooSmall', { min });
  if (max !== null && compare(value, max) > 0) return bad('tooLarge', { max });
  return good(value);
}

function readWhole(value: unknown, definition: Definition): Checked {
  const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return bad('notInteger');
  return withinNumbers(number === 0 ? 0 : number, definition);
}

function readDecimal(value: unknown, definition: Definition): Checked {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (!isDecimal(text) || text.replace('-', '').split('.')[0]!.length > 15) return bad('notDecimal');
  const plain = decimalText(parseDecimal(text));
  return withinNumbers(plain, definition);
}

function readDate(value: unknown, { min, max }: Definition): Checked {
  const reading = readValue({ name: '', type: 'date' }, value);
  if (!reading.ok) return reading;
  const date = String(value);
  if (min !== null && date < String(min)) return bad('tooEarly', { min });
  if (max !== null && date > String(max)) return bad('tooLate', { max });
  return good(date);
}

/** Half of a character (a lone surrogate) and NUL cannot be stored. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);

function readText(value: unknown, definition: Definition): Checked {
  if (typeof value !== 'string' || !isStorable(value)) return bad('notText');
  const { type, min, pattern } = definition;
  const most = Math.min(longest[type] ?? 500, definition.max === null ? Infinity : Number(definition.max));
  const length = [...value].length;
  if (length > most) return bad('tooLong', { max: most });
  if (min !== null && length < Number(min)) return bad('tooShort', { min });
  // A blank address or number is nothing; a blank text is what somebody typed.
  const written = type === 'text' || type === 'longtext';
  if (!written && value.trim() === '') return good(null);
  const formed = readForm(type, value.trim());
  if (formed === undefined)
    return bad({ url: 'notUrl', email: 'notEmail', phone: 'notPhone' }[type as 'url']);
  const text = written ? value : formed;
  if (pattern !== null && !compilePattern(pattern).matches(text)) return bad('notPattern', { pattern });
  return good(text);
}

function readForm(type: FieldType, text: string): string | undefined {
  if (type === 'url') return readWebsite(text);
  if (type === 'phone') return readPhone(text);
  if (type === 'email') return readValue({ name: '', type: 'email' }, text).ok ? text : undefined;
  return text;
}

function readChoices(value: unknown, { options }: Definition): Checked {
  if (!Array.isArray(value)) return bad('notList');
  const known = new Set(options.map((option) => option.value));
  if (value.some((one) => typeof one !== 'string' || !known.has(one)))
    return bad('notOneOf', { values: listed(options) });
  // One order for one set, so that the same choice is the same value.
  return good([...known].filter((one) => value.includes(one)));
}

const listed = (options: Definition['options']): string => {
  const values = options.map(({ value }) => value);
  return values.length > 20 ? `${values.slice(0, 20).join(', ')} …` : values.join(', ');
};

/**
 * Whether a value fits a field, and the one form in which it is stored: integers and amounts (minor units) as numbers, decimals
 * as text without needless zeros, dates as `YYYY-MM-DD`, choices in the order of the options, telephone numbers as E.164.
 * Nothing (null, an empty text or list) fits always: whether it is required is another question.
 */
export function checkValue(definition: Definition, value: unknown): Checked {
  if (value === null || value === undefined || value === '') return good(null);
  if (Array.isArray(value) && value.length === 0 && definition.type === 'choices') return good(null);
  switch (definition.type) {
    case 'integer':
    case 'money':
      return readWhole(value, definition);
    case 'decimal':
      return readDecimal(value, definition);
    case 'date':
      return readDate(value, definition);
    case 'boolean':
      return typeof value === 'boolean' ? good(value) : bad('notBoolean');
    case 'choice':
      return definition.options.some((option) => option.value === value)
        ? good(value)
        : bad('notOneOf', { values: listed(definition.options) });
    case 'choices':
      return readChoices(value, definition);
    case 'member':
    case 'file':
      return readValue({ name: '', type: 'relation', min: 1 }, value);
    default:
      return readText(value, definition);
  }
}
