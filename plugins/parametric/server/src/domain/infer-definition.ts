import { keyPattern, type Definition, type FieldType, type Option } from './definition';

/** A field that an import brings along. */
export interface NewField {
  readonly entity: string;
  readonly key: string;
  /** The column that it comes from: what it is called until somebody gives it a better name. */
  readonly label: string;
  /** What cells are turned into: word of the file → value. */
  readonly map?: Readonly<Record<string, unknown>>;
}

/**
 * The definition of a field that an import brings along, as well as its mapping tells: true and false are a yes or no, a few texts a
 * choice that is called what the file calls it, whole numbers integers, and anything else is a text.
 */
export function inferDefinition({ entity, key, label, map }: NewField): Definition {
  const values = Object.entries(map ?? {});
  const all = (test: (value: unknown) => boolean): boolean =>
    values.length > 0 && values.every(([, value]) => test(value));
  const type: FieldType = all((value) => typeof value === 'boolean')
    ? 'boolean'
    : all((value) => typeof value === 'string' && value !== '')
      ? 'choice'
      : all((value) => Number.isSafeInteger(value))
        ? 'integer'
        : 'text';
  const options = new Map<string, Option>();
  if (type === 'choice')
    for (const [word, value] of values)
      if (!options.has(value as string))
        options.set(value as string, { value: value as string, labels: { tr: word, en: word } });
  return {
    id: 0,
    entity,
    key: keyPattern.test(key) ? key : '',
    storedAs: key,
    type,
    labels: { tr: label, en: label },
    help: {},
    options: [...options.values()],
    currency: null,
    required: false,
    unique: false,
    min: null,
    max: null,
    pattern: null,
    default: null,
    categories: [],
    shownIf: null,
    filterable: false,
    listed: false,
    portal: 'hidden',
    section: null,
    order: 0,
    archived: false,
  };
}
