import type { FieldError } from './resource';
import type { Field } from './shape';

/** A value that fits its field, ready for the database, or what is wrong with it. */
export type Reading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: Omit<FieldError, 'path'> };

const good = (value: unknown): Reading => ({ ok: true, value });
const bad = (code: string, params: FieldError['params'] = {}): Reading => ({
  ok: false,
  error: { code, params },
});

const int4 = { min: -2147483648, max: 2147483647 };
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const decimalPattern = /^-?\d{1,15}(\.\d{1,12})?$/;
const emailPattern = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\]]{2,}$/u;

/** True for a day that exists: 2026-02-31 does not. */
export function isDay(text: string): boolean {
  const match = datePattern.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number);
}

/**
 * Reads one value of a request by the field's type. null means "no value" and fits every field that is not required;
 * whether it is required is the caller's question.
 */
export function readValue(field: Field, value: unknown): Reading {
  if (value === null || value === undefined) return good(null);
  switch (field.type) {
    case 'integer':
    case 'relation':
      return readInteger(field, value);
    case 'bigint':
      return readBigint(value);
    case 'decimal':
      return readDecimal(value);
    case 'boolean':
      return typeof value === 'boolean' ? good(value) : bad('notBoolean');
    case 'date':
      return typeof value === 'string' && isDay(value) ? good(value) : bad('notDate');
    case 'instant':
      return readInstant(value);
    case 'choice':
      return readChoice(field, value);
    case 'json':
    case 'choices':
      return good(JSON.stringify(value));
    default:
      return readText(field, value);
  }
}

function readInteger(field: Field, value: unknown): Reading {
  const number = typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) return bad('notInteger');
  const min = Math.max(field.min ?? int4.min, int4.min);
  const max = Math.min(field.max ?? int4.max, int4.max);
  if (number < min) return bad('tooSmall', { min });
  if (number > max) return bad('tooLarge', { max });
  return good(number);
}

function readBigint(value: unknown): Reading {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return good(String(value));
  if (typeof value === 'string' && /^-?\d{1,18}$/.test(value)) return good(value);
  return bad('notInteger');
}

function readDecimal(value: unknown): Reading {
  if (typeof value !== 'string') return bad('notDecimal');
  const text = value.trim();
  return decimalPattern.test(text) ? good(text) : bad('notDecimal');
}

function readInstant(value: unknown): Reading {
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(value)
  )
    return bad('notInstant');
  if (!isDay(value.slice(0, 10)) || Number.isNaN(Date.parse(value))) return bad('notInstant');
  // Columns hold UTC without a zone, so another zone's hour is told in UTC.
  return good(/:\d{2}.*[+-]\d{2}:\d{2}$/.test(value) ? new Date(value).toISOString() : value);
}

function readChoice(field: Field, value: unknown): Reading {
  if (typeof value === 'string' && field.choices?.includes(value)) return good(value);
  return bad('notOneOf', { values: field.choices?.join(', ') ?? '' });
}

function readText(field: Field, value: unknown): Reading {
  if (typeof value !== 'string') return bad('notText');
  // PostgreSQL's text holds no NUL.
  if (value.includes('\u0000')) return bad('notText');
  const max = field.maxLength ?? (field.type === 'text' ? 100_000 : 255);
  if (value.length > max) return bad('tooLong', { max });
  if (field.minLength !== undefined && value.length < field.minLength)
    return bad('tooShort', { min: field.minLength });
  if (field.type === 'email' && value !== '' && !emailPattern.test(value)) return bad('notEmail');
  return good(field.form === undefined ? value : field.form(value));
}
