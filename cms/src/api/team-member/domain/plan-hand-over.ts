import { toDate, toDay, type PlainDate } from '@ortak/kernel/calendar';

/** A place in a team: who, where, in which role, from when to when. Ids of absent companies and units are null. */
export interface Place {
  readonly id: number;
  readonly user: number;
  readonly member: number;
  readonly company: number | null;
  readonly unit: number | null;
  readonly role: number;
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
  readonly primary: boolean;
  readonly note: string | null;
}

/** What is to be written: every place ends, goes or begins once. */
export interface HandOver {
  /** Places that never began. */
  readonly remove: readonly number[];
  /** Places that end earlier or later than they did. */
  readonly ends: readonly { readonly id: number; readonly end: PlainDate | null }[];
  readonly add: readonly Omit<Place, 'id'>[];
}

const before = (date: PlainDate): PlainDate => toDate(toDay(date) - 1);
const after = (date: PlainDate): PlainDate => toDate(toDay(date) + 1);

/** Comparable days: no start is before all, no end after all. */
const from = ({ start }: Pick<Place, 'start'>): string => start ?? '';
const until = ({ end }: Pick<Place, 'end'>): string => end ?? '9999-12-31';

const overlap = (one: Place, other: Place): boolean => from(one) <= until(other) && from(other) <= until(one);
const sameSeat = (one: Place, other: Place): boolean =>
  one.member === other.member &&
  one.company === other.company &&
  one.unit === other.unit &&
  one.role === other.role;

/**
 * How the places of one colleague pass to another from a day on. Whoever takes over and is in the same role there already
 * keeps that place; where the other was primary they become it for that time, and afterwards are what they were.
 * @param places of the one who leaves, running on the day or later
 * @param taken of the one who takes over, for the same members
 * @param date the first day of the new one
 */
export function planHandOver(
  places: readonly Place[],
  taken: readonly Place[],
  to: number,
  date: PlainDate,
): HandOver {
  const remove = new Set<number>();
  const ends = new Map<number, PlainDate | null>();
  const add: Omit<Place, 'id'>[] = [];
  for (const place of places) {
    const begun = from(place) < date;
    if (begun) ends.set(place.id, before(date));
    else remove.add(place.id);
    const { id: _left, ...rest } = place;
    const passed = { ...place, start: begun ? date : place.start };
    const next = { ...rest, user: to, start: passed.start };
    const own = taken.filter((other) => sameSeat(other, place) && overlap(other, passed));
    if (own.length === 0) add.push(next);
    else if (place.primary && own.every(({ primary }) => !primary)) {
      add.push(next);
      for (const other of own) makeRoom(other, passed);
    } else if (!place.primary && own.every(({ primary }) => !primary)) {
      const [longest] = [...own].sort((a, b) => until(b).localeCompare(until(a))) as [Place];
      if (until(passed) > until(longest)) ends.set(longest.id, passed.end);
    }
  }
  return { remove: [...remove], ends: [...ends].map(([id, end]) => ({ id, end })), add };

  /** A place of the new one gives way for the time in which they are primary, and goes on behind it. */
  function makeRoom(other: Place, passed: Place): void {
    const begins = passed.start ?? date;
    if (from(other) < begins) ends.set(other.id, before(begins));
    else remove.add(other.id);
    if (passed.end !== null && until(other) > passed.end) {
      const { id: _id, ...rest } = other;
      add.push({ ...rest, start: after(passed.end) });
    }
  }
}
