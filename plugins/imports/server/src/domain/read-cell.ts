import { isDecimal, parseDecimal } from '@ortak/kernel/money';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import type { CellExpression } from './mapping';
import { shorten } from './table';

/** A value for a field, none at all (an empty cell), or why there is none. */
export type Value =
  | { readonly kind: 'absent' }
  | { readonly kind: 'value'; readonly value: unknown }
  | {
      readonly kind: 'error';
      readonly code: string;
      readonly params?: Readonly<Record<string, string | number>>;
    };

export const absent: Value = { kind: 'absent' };
const given = (value: unknown): Value => ({ kind: 'value', value });
const wrong = (code: string, params?: Readonly<Record<string, string | number>>): Value => ({
  kind: 'error',
  code,
  ...(params === undefined ? {} : { params }),
});

const truths = new Set(['true', '1', 'yes', 'y', 'evet', 'e', 'doğru', 'x']);
const falsehoods = new Set(['false', '0', 'no', 'n', 'hayır', 'h', 'yanlış']);

/**
 * Reads a cell for a field, as its mapping says: translated, or from the file's way of writing dates, decimals and
 * money. Whether the result fits the field is the resource's question.
 */
export function readCell(cell: CellExpression, written: string, field: Field | undefined): Value {
  // Our exports put an apostrophe before what a spreadsheet would take for a formula: a telephone number, for one.
  const text = written.replace(/^'(?='*[=+\-@\t\r])/, '');
  if (cell.map !== undefined) {
    if (cell.map.has(text)) return given(cell.map.get(text));
    return text === '' ? absent : wrong('imports.errors.notInMap', { value: shorten(text) });
  }
  if (text === '') return absent;
  if (cell.date !== undefined) return readDate(cell.date, text);
  const number = cell.decimal === undefined ? text : plainDecimal(text, cell.decimal);
  if (cell.minorDigits !== undefined) return readMoney(number, cell.minorDigits);
  if (field?.type === 'boolean') return readBoolean(text);
  if (field?.extra?.options !== undefined) return readOptions(field, text);
  return given(number);
}

/** A choice is written as its value or as its word in any language; several are parted by semicolons. */
function readOptions({ type, extra }: Field, text: string): Value {
  const fold = (word: string): string => word.trim().toLocaleLowerCase('tr');
  const read = (word: string): string => {
    const exact = extra?.options?.find(({ value }) => value === word.trim());
    const named = extra?.options?.find(({ value, labels }) =>
      [value, ...Object.values(labels)].some((name) => fold(name) === fold(word)),
    );
    return (exact ?? named)?.value ?? word.trim();
  };
  return given(
    type === 'choices'
      ? text
          .split(';')
          .filter((word) => word.trim() !== '')
          .map(read)
      : read(text),
  );
}

function readBoolean(text: string): Value {
  const word = text.toLocaleLowerCase('tr');
  if (truths.has(word)) return given(true);
  return falsehoods.has(word) ? given(false) : wrong('imports.errors.notYesNo');
}

/** The file's form becomes `YYYY-MM-DD`; whether such a day exists is checked with the field. */
function readDate(form: string, text: string): Value {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return given(text);
  const names: readonly string[] = form.match(/DD|MM|YYYY/g) ?? [];
  const parts = text.split(/[./ -]+/);
  if (parts.length !== names.length || parts.some((part) => !/^\d{1,4}$/.test(part)))
    return wrong('imports.errors.notDateLike', { form });
  const of = (name: string): string => parts[names.indexOf(name)] ?? '';
  if (of('YYYY').length !== 4 || of('MM').length > 2 || of('DD').length > 2)
    return wrong('imports.errors.notDateLike', { form });
  return given(`${of('YYYY')}-${of('MM').padStart(2, '0')}-${of('DD').padStart(2, '0')}`);
}

/** `1.234,50` → `1234.50`; what is no number stays as it is and is refused with its field. */
function plainDecimal(text: string, sign: ',' | '.'): string {
  const group = sign === ',' ? '.' : ',';
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${sign}\\d+)?$`);
  const bare = grouped.test(text) ? text.replaceAll(group, '') : text;
  return bare.replace(sign, '.');
}

/** Whole units become minor units, exactly; more digits than the currency has are refused, never rounded. */
function readMoney(text: string, digits: number): Value {
  if (!isDecimal(text)) return wrong('notDecimal');
  const { units, places } = parseDecimal(text);
  if (places <= digits) return given(String(units * 10n ** BigInt(digits - places)));
  const surplus = 10n ** BigInt(places - digits);
  return units % surplus === 0n ? given(String(units / surplus)) : wrong('tooManyDecimals', { max: digits });
}
