/** One field that one or both of two editors changed. */
export interface FieldEdit {
  readonly field: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  readonly conflict: boolean;
}

/** What the server tells the second of two editors; see plugin audit. */
export interface Conflict {
  readonly resource: string;
  readonly id: number;
  readonly version: number;
  readonly fields: readonly FieldEdit[];
  readonly saves: readonly {
    readonly at: string;
    readonly actor: string;
    readonly user: number | null;
    readonly name: string | null;
    readonly fields: readonly string[];
  }[];
}

interface Refused {
  readonly status?: number;
  readonly body?: { readonly error?: { readonly details?: { readonly conflict?: Conflict } } };
}

/** The conflict that a refused save carries. */
export const conflictOf = (error: unknown): Conflict | undefined => {
  const { status, body } = error as Refused;
  return status === 409 ? body?.error?.details?.conflict : undefined;
};

export type Side = 'theirs' | 'mine';

/** Which side each field starts on: what only one of both changed stays as it is, of the others mine. */
export const firstChoice = ({ fields }: Conflict): Record<string, Side> =>
  Object.fromEntries(
    fields.map(({ field, conflict, base, mine, theirs }) => [
      field,
      conflict ||
      JSON.stringify(mine) !== JSON.stringify(theirs) ||
      JSON.stringify(base) === JSON.stringify(theirs)
        ? 'mine'
        : 'theirs',
    ]),
  );

/** What is to be saved: everything that was typed, and of the changed fields the chosen side, on top of their version. */
export function mergeChoice(
  typed: Readonly<Record<string, unknown>>,
  conflict: Conflict,
  choice: Readonly<Record<string, Side>>,
): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...typed, version: conflict.version };
  for (const { field, theirs, mine } of conflict.fields) {
    const value = choice[field] === 'theirs' ? theirs : mine;
    if (!field.startsWith('extra.')) merged[field] = value;
    else merged.extra = { ...(merged.extra as object | undefined), [field.slice('extra.'.length)]: value };
  }
  return merged;
}
