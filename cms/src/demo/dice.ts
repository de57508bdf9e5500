/** Chance that can be repeated: the same seed gives the same throws. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number from 0 up to 1 (mulberry32). */
  throw(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.throw() * (most - least + 1));
  }

  /** True in so many of a hundred throws. */
  chance(percent: number): boolean {
    return this.throw() * 100 < percent;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.between(0, list.length - 1)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  }

  /** So many different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = list.map((_, index) => index);
    const taken = new Set<number>();
    while (taken.size < Math.min(count, list.length)) {
      taken.add(left.splice(this.between(0, left.length - 1), 1)[0] as number);
    }
    return list.filter((_, index) => taken.has(index));
  }
}
