import { createContext, useContext } from 'react';

/** A column that a list can show. */
export interface ListColumn {
  /** The field of the API, `extra.<key>` for an extra field: what a saved view keeps. */
  readonly source: string;
  readonly label: string;
}

export interface ListColumns {
  /** All that the list can show, in the order in which it would by itself. */
  readonly available: readonly ListColumn[];
  /** What the list shows unless somebody chose. */
  readonly standard: readonly string[];
  /** What is shown, in its order; null: the standard. */
  readonly chosen: readonly string[] | null;
  readonly choose: (columns: readonly string[] | null) => void;
  /** The list's table tells what there is. */
  readonly offer: (available: readonly ListColumn[], standard: readonly string[]) => void;
}

/** The columns of the list around; null where a table is a part of another page. */
export const ListColumnsContext = createContext<ListColumns | null>(null);
export const useListColumns = (): ListColumns | null => useContext(ListColumnsContext);

/** The parameter of the URL that holds the columns, so that a link shows what its sender sees. */
export const COLUMNS_PARAM = 'columns';

/** Columns as they stand in a URL. Anything else is none. */
export const readColumns = (text: string | null): readonly string[] | null => {
  const columns = (text ?? '').split(',').filter((source) => /^[A-Za-z][\w.-]{0,80}$/.test(source));
  return columns.length > 0 ? columns : null;
};

/**
 * What is shown of what there is: the chosen ones that still exist in their order, the name always and first.
 * @param name the column that is the link to the record
 */
export const shownOf = (
  available: readonly string[],
  standard: readonly string[],
  chosen: readonly string[] | null,
  name: string | undefined,
): readonly string[] => {
  const known = (chosen ?? standard).filter((source) => available.includes(source) && source !== name);
  return [...(name === undefined ? [] : [name]), ...new Set(known)];
};

/** `columns` with one moved by a step; the first stays where it is. */
export const moveColumn = (columns: readonly string[], source: string, by: number): string[] => {
  const from = columns.indexOf(source);
  const to = Math.min(columns.length - 1, Math.max(1, from + by));
  if (from < 1) return [...columns];
  const rest = columns.filter((one) => one !== source);
  return [...rest.slice(0, to), source, ...rest.slice(to)];
};

/** Whether two choices of columns are the same; null is the standard. */
export const sameColumns = (
  one: readonly string[] | null | undefined,
  other: readonly string[] | null | undefined,
): boolean => (one ?? []).join() === (other ?? []).join();
