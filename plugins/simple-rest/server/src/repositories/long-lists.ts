/** For how long a list that was longer than one counts is taken to be still so. */
const kept = 30_000;
const most = 5_000;

/**
 * Which lists are longer than totals are counted. Counting the first ten thousand rows of a filter costs more than reading its page,
 * and people page through long lists: who asks again within half a minute gets the estimate at once. Only a speed-up
 * of what one program answers; every program may have its own.
 */
export class LongLists {
  readonly #until = new Map<string, number>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  has(list: string): boolean {
    const until = this.#until.get(list);
    if (until === undefined) return false;
    if (until > this.now()) return true;
    this.#until.delete(list);
    return false;
  }

  remember(list: string): void {
    if (this.#until.size >= most) this.#until.clear();
    this.#until.set(list, this.now() + kept);
  }

  /** After rows have gone, every list of theirs may be a short one again. @param resource what the names of its lists begin with */
  forget(resource: string): void {
    for (const list of this.#until.keys()) if (list.startsWith(`${resource} `)) this.#until.delete(list);
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
