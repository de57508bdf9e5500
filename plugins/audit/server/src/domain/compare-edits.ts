/** An entry of the trail, as far as two editors need it. */
export interface Edit {
  readonly part: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** One field that somebody changed: what both began with, what stands there now, and what was to be saved. */
export interface FieldEdit {
  readonly field: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** Both changed it, to different values: somebody has to choose. */
  readonly conflict: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const bookkeeping = new Set(['id', 'version', 'createdAt', 'updatedAt']);

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{extra: {floor: 3}}` as the trail names it: `extra.floor`. */
const flatten = (record: Fields): Fields => {
  const { extra, ...rest } = record;
  if (!isObject(extra)) return record;
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(extra).map(([key, value]) => [`extra.${key}`, value])),
  };
};

/** Empty and absent are the same in a form; the order of a set says nothing. */
const plain = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return 'null';
  if (Array.isArray(value) && value.every((item) => typeof item === 'number'))
    return JSON.stringify([...value].sort());
  if (isObject(value)) return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
const same = (a: unknown, b: unknown): boolean => plain(a) === plain(b);

/** What a to-many relation was before something was removed from it and added to it. */
const undoLink = (
  now: readonly unknown[],
  removed: readonly unknown[],
  added: readonly unknown[],
): unknown[] => [
  ...now.filter((id) => !added.includes(id)),
  ...removed.filter((id) => !now.includes(id) || added.includes(id)),
];

/** The values that the changed fields had before all of these edits, newest first. */
function rewind(record: Fields, edits: readonly Edit[]): Map<string, unknown> {
  const base = new Map<string, unknown>();
  for (const { part, before, after } of edits) {
    if (part !== null) {
      base.set(part, undefined);
      continue;
    }
    for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
      const now = base.has(field) ? base.get(field) : record[field];
      const [removed, added] = [before?.[field], after?.[field]];
      const link = Array.isArray(now) && Array.isArray(removed) && Array.isArray(added);
      base.set(field, link ? undoLink(now, removed, added) : (removed ?? null));
    }
  }
  return base;
}

/**
 * What two people changed on one record since the second one opened it, field by field.
 * @param record as it stands now
 * @param body what the second wants to save; absent keys are not theirs to lose
 * @param edits what was changed in between, newest first
 */
export function compareEdits(record: Fields, body: Fields, edits: readonly Edit[]): FieldEdit[] {
  const now = flatten(record);
  const wanted = flatten(body);
  const base = rewind(now, edits);
  const fields = new Set([...base.keys(), ...Object.keys(wanted)]);
  return [...fields].flatMap((field): FieldEdit[] => {
    if (bookkeeping.has(field) || !(field in now || field.startsWith('extra.'))) return [];
    const theirs = now[field] ?? null;
    const mine = field in wanted ? (wanted[field] ?? null) : theirs;
    // Rows of a record are compared whole: what they were is not known.
    const began = base.has(field) ? base.get(field) : theirs;
    const changed = base.has(field) && (began === undefined || !same(began, theirs));
    const touched = field in wanted && (began === undefined ? !same(mine, theirs) : !same(began, mine));
    if (!changed && !touched) return [];
    return [
      {
        field,
        base: began ?? null,
        theirs,
        mine: touched ? mine : theirs,
        conflict: changed && touched && !same(mine, theirs),
      },
    ];
  });
}
