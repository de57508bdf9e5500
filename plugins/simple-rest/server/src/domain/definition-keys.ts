/** How a definition is recognised that has no code of its own: by several of its fields, one after the other. */

const escaped = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (text: string): string => text.replaceAll('~1', '/').replaceAll('~0', '~');
/** Where two are called the same, the second one has a number behind its name: no escaped name has two signs in a row. */
const numbered = /~~\d+$/;

/** `members/risk` of `['members', 'risk']`. */
export const composeKey = (values: readonly string[]): string => values.map(escaped).join('/');

/** The values that a composed key was made from, or null when it has another number of them. */
export function readKey(key: string, count: number): string[] | null {
  const values = key.replace(numbered, '').split('/').map(unescaped);
  return values.length === count && values.every((value) => value !== '') ? values : null;
}

/** Keys of records in their order; the second of two with the same key is `key~~2`. */
export function numberKeys(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}~~${count}`;
  });
}

/**
 * An order in which each item stands behind the one that it needs. Items in a circle keep their place: the rules of the resource
 * say what is wrong with them.
 */
export function orderByNeed<T extends { readonly key: string }>(
  items: readonly T[],
  needs: (item: T) => string | null,
): T[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const done = new Set<T>();
  for (const item of items) {
    const chain = new Set<T>();
    let at: T | undefined = item;
    while (at !== undefined && !done.has(at) && !chain.has(at)) {
      chain.add(at);
      at = byKey.get(needs(at) ?? '');
    }
    for (const one of [...chain].reverse()) done.add(one);
  }
  return [...done];
}
