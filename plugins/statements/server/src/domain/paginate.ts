/** Room on pages, all in one unit. */
export interface PageRoom {
  /** For rows on the first page, and on every page after it. */
  readonly first: number;
  readonly next: number;
  /** What the line "carried forward" takes at the end of a page that continues. */
  readonly forward: number;
  /** What must stand below the last row, on the same page. */
  readonly closing: number;
}

/** Rows `start` up to but not including `end`. */
export interface PageRows {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts rows into pages: as many as fit, every row on one page only. When the closing part does not fit below the
 * last rows, it stands on a page of its own, to which at least the last row moves along when there is another.
 * @param heights of the rows, each lower than a page
 */
export function paginate(heights: readonly number[], room: PageRoom): PageRows[] {
  const pages: PageRows[] = [];
  let start = 0;
  for (;;) {
    const space = pages.length === 0 ? room.first : room.next;
    const rest = sum(heights, start, heights.length);
    if (rest + room.closing <= space) return [...pages, { start, end: heights.length }];
    let end = start;
    let used = room.forward;
    while (end < heights.length && used + (heights[end] ?? 0) <= space) {
      used += heights[end] ?? 0;
      end += 1;
    }
    // A row higher than its page would stop everything; it is let out over the edge instead.
    if (end === start && end < heights.length && pages.length > 0) end += 1;
    if (end === heights.length && end - start > 1) end -= 1;
    pages.push({ start, end });
    start = end;
    if (start === heights.length && room.closing > room.next) return [...pages, { start, end: start }];
  }
}

function sum(heights: readonly number[], start: number, end: number): number {
  let total = 0;
  for (let index = start; index < end; index += 1) total += heights[index] ?? 0;
  return total;
}
