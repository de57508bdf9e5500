import { Refusal, type FieldError } from '@ortak/kernel/api';
import { isLanguage, type Language } from '@ortak/kernel/i18n';
import {
  addressKinds,
  fitsPaper,
  labelMeasures,
  labelSheets,
  type LabelSheet,
  type LabelSheetName,
} from '@ortak/kernel/labels';

type Query = Readonly<Record<string, unknown>>;

/** Which lists labels can be made of. */
export type Labelled = 'members' | 'addresses' | 'people';

export interface LabelQuery {
  /** Filter and order, as the list takes them. */
  readonly list: Query;
  readonly sheet: LabelSheet;
  /** The kind of address that is preferred to the main one. */
  readonly kind: string | null;
  /** Places of the first sheet that are used already. */
  readonly skip: number;
  /** The company that sends: its country is not written on the labels. */
  readonly company: number | null;
  readonly language: Language | null;
}

const ownKeys = ['format', 'kind', 'skip', 'company', 'language'] as const;
const measures = Object.keys(labelMeasures) as (keyof LabelSheet)[];
const usual: LabelSheetName = '70x37';

/** An absent or empty key is undefined; a key that is given twice is a text that no rule takes. */
const textOf = (query: Query, key: string): string | undefined =>
  query[key] === undefined || query[key] === '' ? undefined : String(query[key]);

/**
 * Reads what labels are asked for: the filter and order of the list, and the sheet.
 * @throws Refusal 400 with one error per bad parameter
 */
export function readLabelQuery(resource: Labelled, query: Query): LabelQuery {
  const errors: FieldError[] = [];
  const format = textOf(query, 'format') ?? usual;
  const own = format === 'own';
  const keys: readonly string[] = [...ownKeys, ...(own ? measures : [])];
  const rest = Object.fromEntries(Object.entries(query).filter(([key]) => !keys.includes(key)));
  const sheet = own ? readMeasures(query, errors) : knownSheet(format, errors);
  const kind = readKind(resource, textOf(query, 'kind'), errors);
  const places = (sheet?.columns ?? 1) * (sheet?.rows ?? 1);
  const skip = readWhole(textOf(query, 'skip') ?? '0', 'skip', [0, places - 1], errors);
  const company = textOf(query, 'company');
  if (company !== undefined && !/^[1-9]\d{0,8}$/.test(company))
    errors.push({ path: 'company', code: 'notId' });
  const language = textOf(query, 'language');
  if (language !== undefined && !isLanguage(language)) errors.push({ path: 'language', code: 'notLanguage' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return {
    list: rest,
    sheet: sheet as LabelSheet,
    kind,
    skip,
    company: company === undefined ? null : Number(company),
    language: isLanguage(language) ? language : null,
  };
}

function knownSheet(format: string, errors: FieldError[]): LabelSheet | undefined {
  if (Object.hasOwn(labelSheets, format)) return labelSheets[format as LabelSheetName];
  const values = [...Object.keys(labelSheets), 'own'].join(', ');
  errors.push({ path: 'format', code: 'notOneOf', params: { values } });
  return undefined;
}

function readKind(resource: Labelled, kind: string | undefined, errors: FieldError[]): string | null {
  if (kind === undefined || kind === 'main') return null;
  // A list of addresses says itself which they are: its filter.
  if (resource === 'addresses') errors.push({ path: 'kind', code: 'unknownKey', params: { key: 'kind' } });
  else if (!(addressKinds as readonly string[]).includes(kind))
    errors.push({ path: 'kind', code: 'notOneOf', params: { values: ['main', ...addressKinds].join(', ') } });
  return kind;
}

function readWhole(
  text: string,
  path: string,
  [min, max]: readonly [number, number],
  errors: FieldError[],
): number {
  if (!/^\d{1,4}$/.test(text)) errors.push({ path, code: 'notInteger' });
  else if (Number(text) < min) errors.push({ path, code: 'tooSmall', params: { min } });
  else if (Number(text) > max) errors.push({ path, code: 'tooLarge', params: { max } });
  return Number(text);
}

/** A sheet of one's own, in millimetres with up to two decimals. */
function readMeasures(query: Query, errors: FieldError[]): LabelSheet | undefined {
  const before = errors.length;
  const read = (name: keyof LabelSheet): number => {
    const [min, max] = labelMeasures[name];
    const text = textOf(query, name) ?? (min === 0 ? '0' : undefined);
    if (text === undefined) errors.push({ path: name, code: 'required' });
    else if (name === 'columns' || name === 'rows') return readWhole(text, name, [min, max], errors);
    else if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) errors.push({ path: name, code: 'notDecimal' });
    else if (Number(text) < min) errors.push({ path: name, code: 'tooSmall', params: { min } });
    else if (Number(text) > max) errors.push({ path: name, code: 'tooLarge', params: { max } });
    return Number(text);
  };
  const sheet = Object.fromEntries(measures.map((name) => [name, read(name)])) as unknown as LabelSheet;
  if (errors.length > before) return undefined;
  if (!fitsPaper(sheet)) errors.push({ path: 'columns', code: 'labelsOffPaper' });
  return sheet;
}
