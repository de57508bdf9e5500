/** For how long a list that was longer than one counts is taken to be still so. */
const kept = 30_000;
const most = 5_000;

/**
 * Lists that are longer than totals are counted, with their estimated totals. Counting the first ten thousand rows of a filter
 * costs more than reading its page, and people page through long lists: who asks again within half a minute gets the
 * same estimate at once. Only a speed-up of what one program answers; every program may have its own.
 */
export class LongLists {
  readonly #known = new Map<string, { readonly until: number; readonly total: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** @returns the estimate of half a minute ago at most, or undefined for a list that is short, or not known */
  totalOf(list: string): number | undefined {
    const known = this.#known.get(list);
    if (known === undefined) return undefined;
    if (known.until > this.now()) return known.total;
    this.#known.delete(list);
    return undefined;
  }

  remember(list: string, total: number): void {
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(list, { until: this.now() + kept, total });
  }

  /** After rows have gone, every list of theirs may be a short one again. @param resource what the names of its lists begin with */
  forget(resource: string): void {
    for (const list of this.#known.keys()) if (list.startsWith(`${resource} `)) this.#known.delete(list);
  }
}

/** One list of one reader: the same filter for somebody who sees other rows is another list. */
export function nameOfList(
  resource: string,
  filter: unknown,
  reader: Readonly<Record<string, unknown>>,
): string {
  const { session: _, ...who } = reader;
  return `${resource} ${JSON.stringify([filter, who])}`;
}
