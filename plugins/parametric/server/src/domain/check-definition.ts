import type { FieldError } from '@ortak/kernel/api';
import { isCurrency } from '@ortak/kernel/money';
import { checkValue, compilePattern, isStorable, longest } from './check-value';
import { keyPattern, type Definition, type FieldType, type Option } from './definition';

/** A choice among more than this is a list of records, not of options. */
export const mostOptions = 1_000;
const longestLabel = 200;

type Problems = FieldError[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names by language: `{tr: 'Risk sınıfı', en: 'Risk class'}`. A plain text counts as Turkish and English alike. */
export function readLabels(value: unknown, path: string, errors: Problems): Record<string, string> {
  if (value === null || value === undefined || value === '') return {};
  if (!isObject(value)) {
    errors.push({ path, code: 'notObject' });
    return {};
  }
  const labels: Record<string, string> = {};
  for (const [language, text] of Object.entries(value)) {
    const at = `${path}.${language}`;
    if (!/^[a-z]{2}$/.test(language)) errors.push({ path: at, code: 'notLanguage' });
    else if (text === null || text === '') continue;
    else if (typeof text !== 'string') errors.push({ path: at, code: 'notText' });
    else if (text.length > longestLabel)
      errors.push({ path: at, code: 'tooLong', params: { max: longestLabel } });
    else labels[language] = text;
  }
  return labels;
}

/** Options as they are kept. A plain text is an option that is called what it is. */
export function readOptions(value: unknown, errors: Problems): Option[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) {
    errors.push({ path: 'options', code: 'notList' });
    return [];
  }
  if (value.length > mostOptions) {
    errors.push({ path: 'options', code: 'tooMany', params: { max: mostOptions } });
    return [];
  }
  const taken = new Set<string>();
  return value.flatMap((item: unknown, index): Option[] => {
    const path = `options.${index}`;
    const given = isObject(item) ? item : { value: item };
    const text = typeof given.value === 'number' ? String(given.value) : given.value;
    if (typeof text !== 'string' || text.trim() === '' || text.length > 100 || !isStorable(text)) {
      errors.push({ path: `${path}.value`, code: 'notOption' });
      return [];
    }
    if (taken.has(text)) errors.push({ path: `${path}.value`, code: 'notUnique' });
    taken.add(text);
    const labels = readLabels(given.labels, `${path}.labels`, errors);
    return [{ value: text, labels, ...(given.archived === true ? { archived: true } : {}) }];
  });
}

const texts: ReadonlySet<FieldType> = new Set(['text', 'longtext', 'url', 'email', 'phone']);
const chosen: ReadonlySet<FieldType> = new Set(['choice', 'choices']);
const numbers: ReadonlySet<FieldType> = new Set(['integer', 'decimal', 'money']);
const never = new Set<FieldType>(['longtext', 'choices', 'boolean']);

function checkBounds(definition: Definition, errors: Problems): void {
  const { type } = definition;
  const open: Definition = { ...definition, min: null, max: null, pattern: null };
  const read = (name: 'min' | 'max'): string | number | null => {
    const value = definition[name];
    if (value === null) return null;
    if (texts.has(type)) {
      const length = Number(value);
      if (Number.isInteger(length) && length >= 0 && length <= (longest[type] ?? 500)) return length;
      errors.push({ path: name, code: 'notInteger' });
    } else if (numbers.has(type) || type === 'date') {
      const checked = checkValue(open, value);
      if (checked.ok) return checked.value as string | number;
      errors.push({ path: name, ...checked.error });
    } else errors.push({ path: name, code: 'notForType' });
    return null;
  };
  const [min, max] = [read('min'), read('max')];
  if (min === null || max === null) return;
  const ordered = type === 'date' ? String(min) <= String(max) : Number(min) <= Number(max);
  if (!ordered) errors.push({ path: 'min', code: 'fromAfterTo' });
}

function checkPattern({ type, pattern }: Definition, errors: Problems): void {
  if (pattern === null) return;
  if (!texts.has(type)) {
    errors.push({ path: 'pattern', code: 'notForType' });
    return;
  }
  try {
    compilePattern(pattern);
  } catch {
    errors.push({ path: 'pattern', code: 'patternWrong' });
  }
}

/** A field that waits for another one, which waits for it, would never be shown. */
function checkShownIf(definition: Definition, others: readonly Definition[], errors: Problems): void {
  const { shownIf, key } = definition;
  if (shownIf === null) return;
  const values: unknown = isObject(shownIf) ? shownIf.in : undefined;
  if (
    typeof shownIf.field !== 'string' ||
    !Array.isArray(values) ||
    values.length === 0 ||
    values.length > mostOptions
  ) {
    errors.push({ path: 'shownIf', code: 'notCondition' });
    return;
  }
  const byKey = new Map(others.map((other) => [other.key, other]));
  const other = byKey.get(shownIf.field);
  if (other === undefined || other.archived || shownIf.field === key) {
    errors.push({ path: 'shownIf.field', code: 'unknownKey', params: { key: shownIf.field } });
    return;
  }
  for (const [index, value] of values.entries()) {
    const plain = { ...other, type: other.type === 'choices' ? ('choice' as const) : other.type };
    if (!checkValue(plain, value).ok) errors.push({ path: `shownIf.in.${index}`, code: 'notReferenced' });
  }
  // The others make no circle among themselves, so their chain ends, or comes back to this one.
  for (let at: Definition | undefined = other; at !== undefined; at = byKey.get(at.shownIf?.field ?? '')) {
    if (at.shownIf?.field === key) {
      errors.push({ path: 'shownIf.field', code: 'circle' });
      return;
    }
  }
}

/**
 * What is wrong with a definition, as far as it can be told without looking at stored values.
 * @param others the other definitions of its entity
 */
export function checkDefinition(definition: Definition, others: readonly Definition[]): FieldError[] {
  const errors: Problems = [];
  const { key, type, options, currency, unique } = definition;
  if (!keyPattern.test(key)) errors.push({ path: 'key', code: 'notKey' });
  if (others.some((other) => other.key === key)) errors.push({ path: 'key', code: 'notUnique', status: 409 });
  if (chosen.has(type) && options.length === 0) errors.push({ path: 'options', code: 'required' });
  if (!chosen.has(type) && options.length > 0) errors.push({ path: 'options', code: 'notForType' });
  if (currency !== null && type !== 'money') errors.push({ path: 'currency', code: 'notForType' });
  if (currency !== null && !isCurrency(currency)) errors.push({ path: 'currency', code: 'notCurrency' });
  if (unique && never.has(type)) errors.push({ path: 'unique', code: 'notForType' });
  checkBounds(definition, errors);
  checkPattern(definition, errors);
  checkShownIf(definition, others, errors);
  if (definition.default !== null && errors.length === 0) {
    const checked = checkValue(definition, definition.default);
    if (!checked.ok) errors.push({ path: 'default', ...checked.error });
    if (unique) errors.push({ path: 'default', code: 'notForType' });
  }
  return errors;
}
