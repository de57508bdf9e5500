import fc from 'fast-check';
import { paginate } from './paginate';
import { sumTaxes } from './sum-taxes';

const room = { first: 400, next: 700, forward: 16, closing: 140 };
const heights = fc.array(fc.integer({ min: 10, max: 60 }), { maxLength: 400 });

describe('pages', () => {
  test('C27 every row stands on one page, in order, and no page overflows', () => {
    fc.assert(
      fc.property(heights, (rows) => {
        const pages = paginate(rows, room);
        expect(pages[0]?.start).toBe(0);
        expect(pages.at(-1)?.end).toBe(rows.length);
        pages.forEach(({ start, end }, index) => {
          if (index > 0) expect(start).toBe(pages[index - 1]?.end);
          const used = rows.slice(start, end).reduce((sum, height) => sum + height, 0);
          const below = index === pages.length - 1 ? room.closing : room.forward;
          expect(used + below).toBeLessThanOrEqual(index === 0 ? room.first : room.next);
        });
      }),
    );
  });

  test('C27 the closing part is never alone when there are rows to stand above it', () => {
    fc.assert(
      fc.property(heights, (rows) => {
        const last = paginate(rows, room).at(-1);
        if (rows.length > 1) expect((last?.end ?? 0) - (last?.start ?? 0)).toBeGreaterThan(0);
      }),
    );
  });

  test('a row higher than a page, and no room at all, still end', () => {
    expect(paginate([1000, 1000], room).at(-1)?.end).toBe(2);
    expect(paginate([10], { first: 0, next: 0, forward: 0, closing: 10 }).at(-1)?.end).toBe(1);
    expect(paginate([], room)).toEqual([{ start: 0, end: 0 }]);
  });
});

describe('taxes', () => {
  test('are summed by rate, however the rate is written', () => {
    const line = (taxRate: string, net: bigint, tax: bigint) => ({ taxRate, net, tax });
    expect(sumTaxes([line('20', 100n, 20n), line('1', 50n, 1n), line('20.00', 10n, 2n)])).toEqual([
      { rate: '20', net: 110n, tax: 22n },
      { rate: '1', net: 50n, tax: 1n },
    ]);
    expect(sumTaxes([line('10', 1n, 0n), line('100', 1n, 1n)]).map(({ rate }) => rate)).toEqual([
      '10',
      '100',
    ]);
  });
});
