export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What a file would do to one kind of definitions. */
export interface PartDifference {
  readonly name: string;
  readonly added: readonly { readonly key: string; readonly [field: string]: unknown }[];
  readonly changed: readonly { readonly key: string; readonly fields: readonly FieldChange[] }[];
  readonly onlyHere: readonly string[];
  readonly unchanged: number;
}

export interface Differences {
  readonly dryRun: boolean;
  readonly state: string;
  readonly parts: readonly PartDifference[];
}

/** How many definitions a file would make or change. */
export const countChanges = ({ parts }: Differences): number =>
  parts.reduce((sum, { added, changed }) => sum + added.length + changed.length, 0);

/** A value of a definition in a line: texts as they are, labels as `tr: …, en: …`, anything else as JSON. */
export const wordsOf = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(wordsOf).join(', ');
  if (typeof value === 'object' && Object.values(value).every((one) => typeof one === 'string'))
    return Object.entries(value as Record<string, string>)
      .map(([key, one]) => `${key}: ${one}`)
      .join(', ');
  return JSON.stringify(value);
};
