/**
 * "Shown when": whether something is shown depends on what was given elsewhere. Conditions are data; server, console and
 * portal ask the same function, so that what is hidden on a screen is hidden when it is stored.
 */
export type Condition =
  | { readonly field: string; readonly in: readonly ConditionValue[] }
  /** A number from `from` up to and including `to`; either end may be open. */
  | { readonly field: string; readonly from?: number | null; readonly to?: number | null }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export type ConditionValue = string | number | boolean;

/** Gives the value of a field, or undefined and null when it has none. Lists are of several choices. */
export type ValueOf = (field: string) => unknown;

/** The fields that a condition asks for, each once. */
export function fieldsOf(condition: Condition): string[] {
  if ('field' in condition) return [condition.field];
  const parts = 'all' in condition ? condition.all : condition.any;
  return [...new Set(parts.flatMap(fieldsOf))];
}

/** A number that was given as a number or as a decimal text; anything else is none. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * Whether a condition is met. Without a value nothing is met; of several choices one is enough. `all` of nothing is met,
 * `any` of nothing is not.
 */
export function isMet(condition: Condition, valueOf: ValueOf): boolean {
  if ('all' in condition) return condition.all.every((part) => isMet(part, valueOf));
  if ('any' in condition) return condition.any.some((part) => isMet(part, valueOf));
  const value = valueOf(condition.field);
  if (value === undefined || value === null || value === '') return false;
  if ('in' in condition) {
    const given: readonly unknown[] = Array.isArray(value) ? value : [value];
    return given.some((one) => condition.in.some((wanted) => wanted === one));
  }
  const number = numberOf(value);
  if (number === undefined) return false;
  return number >= (condition.from ?? -Infinity) && number <= (condition.to ?? Infinity);
}

/** Something that may be hidden. */
export interface Conditional {
  readonly key: string;
  readonly shownIf?: Condition | null;
}

/**
 * The keys of what is shown. What is hidden has no value, so what depends on it is hidden too; a condition on a key that
 * is not among the items asks for the value alone. Conditions that lead in a circle show nothing of the circle.
 */
export function shownKeys(items: readonly Conditional[], valueOf: ValueOf): Set<string> {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const known = new Map<string, boolean>();
  const isShown = (key: string): boolean => {
    const settled = known.get(key);
    if (settled !== undefined) return settled;
    // Asked for again before it is settled: a circle.
    known.set(key, false);
    const condition = byKey.get(key)?.shownIf;
    const shown =
      condition === undefined || condition === null
        ? true
        : isMet(condition, (field) => (byKey.has(field) && !isShown(field) ? undefined : valueOf(field)));
    known.set(key, shown);
    return shown;
  };
  return new Set(items.filter(({ key }) => isShown(key)).map(({ key }) => key));
}
