import type { TextKey } from '../../i18n/text';

interface Common {
  /** Its name, where the field has none of its own. */
  readonly label?: string;
  /** The field of the API; for dates its `_gte` and `_lte` are set. */
  readonly source: string;
}

/** What a list can be narrowed by. Each kind has its own input and its own words on the chip. */
export type Filter =
  | (Common & {
      readonly kind: 'choice';
      readonly choices: readonly string[];
      readonly texts: string;
      readonly several?: boolean;
    })
  | (Common & { readonly kind: 'reference'; readonly reference: string; readonly several?: boolean })
  | (Common & { readonly kind: 'dates' })
  /** From a score to another: keys with dots that are no fields of a form. */
  | (Common & { readonly kind: 'scores' })
  | (Common & { readonly kind: 'text' })
  | (Common & { readonly kind: 'truth' })
  /** Any of some options whose names are known. */
  | (Common & {
      readonly kind: 'options';
      readonly options: readonly { readonly id: string; readonly name: string }[];
    })
  /** Yes or no. */
  | (Common & { readonly kind: 'either' })
  /** From a number to another. */
  | (Common & { readonly kind: 'numbers'; readonly whole: boolean })
  | (Common & { readonly kind: 'amounts'; readonly currency: string })
  /** Set by a link of another page; it can be seen and removed here, not added. */
  | (Common & { readonly kind: 'exact' });

/** A tab above a list: a name and the filter that it stands for. */
export interface View {
  readonly key: string;
  readonly text: TextKey;
  readonly filter: Readonly<Record<string, unknown>>;
}

/** The keys of the API's filter that one of our filters sets. */
export const keysOf = (filter: Filter): string[] => {
  if (
    filter.kind === 'dates' ||
    filter.kind === 'numbers' ||
    filter.kind === 'scores' ||
    filter.kind === 'amounts'
  )
    return [`${filter.source}_gte`, `${filter.source}_lte`];
  if (filter.kind === 'text') return [`${filter.source}_contains`];
  return [filter.source];
};

/** Whether `values` narrow by this filter. */
export const isActive = (filter: Filter, values: Readonly<Record<string, unknown>>): boolean =>
  keysOf(filter).some((key) => values[key] !== undefined && values[key] !== null && values[key] !== '');

/** `values` without this filter. */
export const without = (
  filter: Filter,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const keys = keysOf(filter);
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
};

/** Whether `values` are exactly what a view stands for, apart from the search text. */
export const isView = (view: Pick<View, 'filter'>, values: Readonly<Record<string, unknown>>): boolean => {
  const { q: _search, ...rest } = values;
  const text = (filter: Readonly<Record<string, unknown>>) =>
    JSON.stringify(Object.entries(filter).sort(([a], [b]) => a.localeCompare(b)));
  return text(rest) === text(view.filter);
};
