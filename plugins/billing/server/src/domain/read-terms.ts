import { isPlainDate, toDay, type DayNumber } from '@ortak/kernel/calendar';
import { compareDecimal, isCurrency, isDecimal, lineNet, lineTax, priceLine } from '@ortak/kernel/money';
import type { FieldError, RefusalParams } from '@ortak/kernel/api';
import {
  alignments,
  periodUnits,
  prorations,
  timings,
  type Pause,
  type PlanEdit,
  type Terms,
  type TermsLine,
} from './terms';

/** Prices and quantities have at most so many places: a price with more is a mistake in somebody's spreadsheet. */
export const pricePlaces = 8;
export const ratePlaces = 6;

/** Dates of contracts lie in here; beyond it is a typing error that would make a plan of a million rows. */
const earliest = toDay('1900-01-01');
const latest = toDay('2199-12-31');

export type Fields = Readonly<Record<string, unknown>>;

/** Reads fields and collects every error with its path, so that a form shows all of them at once. */
class FieldReader {
  constructor(
    private readonly fields: Fields,
    private readonly path: string,
    readonly errors: FieldError[],
  ) {}

  fail(field: string, code: string, params?: RefusalParams): void {
    this.errors.push({ path: this.path + field, code, params });
  }

  private value(field: string): unknown {
    const value = this.fields[field];
    return value === undefined || value === null || value === '' ? null : value;
  }

  date(field: string, required = false): DayNumber | null {
    const value = this.value(field);
    if (value === null) {
      if (required) this.fail(field, 'required');
      return null;
    }
    if (!isPlainDate(value)) {
      this.fail(field, 'notDate');
      return null;
    }
    const day = toDay(value);
    if (day < earliest || day > latest) this.fail(field, 'billing.errors.dateRange');
    return day;
  }

  choice<T extends string>(field: string, choices: readonly T[], fallback: T): T {
    const value = this.value(field) ?? fallback;
    if ((choices as readonly unknown[]).includes(value)) return value as T;
    this.fail(field, 'notOneOf', { values: choices.join(', ') });
    return fallback;
  }

  whole(field: string, least: number, most: number, fallback: number | null): number | null {
    const value = this.value(field) ?? fallback;
    if (value === null) return null;
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most)
      return number;
    this.fail(field, 'wholeNumber', { least, most });
    return fallback;
  }

  /** A decimal's text. A JSON number is taken only when it is whole: a fraction has already been a float. */
  decimal(field: string, fallback: string | null, places: number): string | null {
    const value = this.value(field) ?? fallback;
    if (value === null) {
      this.fail(field, 'required');
      return null;
    }
    const text = Number.isSafeInteger(value) ? String(value) : value;
    if (isDecimal(text, places)) return text;
    if (typeof text === 'string' && /^-?\d{1,18}\.\d+$/.test(text))
      this.fail(field, 'tooManyDecimals', { max: places });
    else this.fail(field, 'notDecimal');
    return null;
  }

  rate(field: string): string {
    const text = this.decimal(field, '0', ratePlaces);
    if (text === null) return '0';
    if (compareDecimal(text, 0) < 0) this.fail(field, 'negative');
    if (compareDecimal(text, 100) > 0) this.fail(field, 'tooLarge', { max: 100 });
    return text;
  }
}

function readLine(
  fields: Fields,
  path: string,
  currency: string,
  errors: FieldError[],
): TermsLine | undefined {
  const before = errors.length;
  const reader = new FieldReader(fields, path, errors);
  const quantity = reader.decimal('quantity', '1', pricePlaces);
  const unitPrice = reader.decimal('unitPrice', null, pricePlaces);
  const discountRate = reader.rate('discountRate');
  const taxRate = reader.rate('taxRate');
  const start = reader.date('start');
  const end = reader.date('end');
  if (quantity !== null && compareDecimal(quantity, 0) < 0) reader.fail('quantity', 'negative');
  // An amendment may take back a line before it began: it then ends before it starts and is never billed.
  if (start !== null && end !== null && end < start && fields.splitEnd !== true)
    reader.fail('end', 'fromAfterTo');
  if (errors.length > before || quantity === null || unitPrice === null) return undefined;
  const price = priceLine({ quantity, unitPrice, discountRate, taxRate }, currency);
  const wholeNet = lineNet(price, 1, 1);
  return {
    id: typeof fields.id === 'number' ? fields.id : 0,
    product: typeof fields.product === 'number' ? fields.product : null,
    description: typeof fields.description === 'string' ? fields.description : '',
    quantity,
    unitPrice,
    discountRate,
    taxRate,
    start,
    end,
    splitStart: fields.splitStart === true,
    splitEnd: fields.splitEnd === true,
    price,
    wholeNet,
    wholeTax: lineTax(price, wholeNet),
  };
}

/** Lines of a subscription or of an edited plan row. */
export function readLines(value: unknown, path: string, currency: string, errors: FieldError[]): TermsLine[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    errors.push({ path: path.replace(/\.$/, ''), code: 'notList' });
    return [];
  }
  const lines: TermsLine[] = [];
  value.forEach((fields: unknown, index) => {
    const place = `${path}${index}`;
    if (typeof fields !== 'object' || fields === null) errors.push({ path: place, code: 'notObject' });
    else {
      const line = readLine(fields as Fields, `${place}.`, currency, errors);
      if (line) lines.push(line);
    }
  });
  return lines;
}

function readPauses(value: unknown): Pause[] {
  if (!Array.isArray(value)) return [];
  return value.map((pause: { from: string; to: string | null }) => ({
    first: toDay(pause.from),
    last: pause.to === null ? null : toDay(pause.to),
  }));
}

function readEdits(value: unknown, currency: string, errors: FieldError[]): PlanEdit[] {
  if (!Array.isArray(value)) return [];
  return value.map((row: Fields, index) => {
    const day = (field: string): DayNumber | null =>
      typeof row[field] === 'string' ? toDay(row[field]) : null;
    const slot = day('slot');
    return {
      id: Number(row.id),
      slot,
      skipped: row.status === 'skipped',
      issue: day('issueDate'),
      first: day('periodStart') ?? slot ?? 0,
      last: day('periodEnd') ?? slot ?? 0,
      lines: Array.isArray(row.lines) ? readLines(row.lines, `plan.${index}.lines.`, currency, errors) : null,
    };
  });
}

export type ReadTerms =
  | { readonly terms: Terms; readonly errors: readonly [] }
  | { readonly terms: undefined; readonly errors: readonly FieldError[] };

/**
 * Reads a subscription as it comes over HTTP or out of the database: every rule about its data is here, so that the
 * form, the import, the preview and the run refuse the same things with the same words.
 * @param fields names as in the API; `pauses` and `plan` (stored rows) only from the database
 * @param path before each field's name in an error, e.g. `subscription.`
 */
export function readTerms(fields: Fields, path = ''): ReadTerms {
  const errors: FieldError[] = [];
  const reader = new FieldReader(fields, path, errors);
  const currency = isCurrency(fields.currency) ? fields.currency : 'TRY';
  if (fields.currency && !isCurrency(fields.currency)) reader.fail('currency', 'notCurrency');
  const start = reader.date('start', true);
  const end = reader.date('end');
  if (start !== null && end !== null && end < start) reader.fail('end', 'fromAfterTo');
  const terms: Terms = {
    start: start ?? 0,
    end,
    trialEnd: reader.date('trialEnd'),
    period: reader.choice('period', periodUnits, 'month'),
    interval: reader.whole('interval', 1, 999, 1) ?? 1,
    alignment: reader.choice('alignment', alignments, 'anniversary'),
    timing: reader.choice('timing', timings, 'advance'),
    proration: reader.choice('proration', prorations, 'day'),
    repetitions: reader.whole('repetitions', 1, 100_000, null),
    paymentTermDays: reader.whole('paymentTermDays', 0, 3650, 0) ?? 0,
    currency,
    pauses: readPauses(fields.pauses),
    lines: readLines(fields.lines, `${path}lines.`, currency, errors),
    edits: readEdits(fields.plan, currency, errors),
  };
  return errors.length > 0 ? { terms: undefined, errors } : { terms, errors: [] };
}
