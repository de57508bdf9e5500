import fc from 'fast-check';
import {
  compareDecimal,
  decimalText,
  fromMinor,
  isCurrency,
  isDecimal,
  lineNet,
  lineTax,
  minorDigits,
  parseDecimal,
  priceLine,
  roundHalfAway,
  splitByWeight,
  splitEvenly,
  toMinor,
  toNumber,
} from '.';

const sum = (parts: readonly bigint[]): bigint => parts.reduce((total, part) => total + part, 0n);

describe('currencies and decimals', () => {
  it('knows the minor units of ISO 4217', () => {
    expect(['JPY', 'TRY', 'KWD', 'USD', 'CLF'].map(minorDigits)).toEqual([0, 2, 3, 2, 4]);
    expect([isCurrency('TRY'), isCurrency('try'), isCurrency('XXX'), isCurrency(null)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each(['1e3', '1,5', ' 1', '1.', '.5', '+1', '', '0x10', '1.1234567890123', 'NaN', 5, null])(
    'refuses %p as a decimal',
    (value) => {
      expect(isDecimal(value)).toBe(false);
    },
  );

  it('reads and writes decimals exactly', () => {
    expect(parseDecimal('29.85')).toEqual({ units: 2985n, places: 2 });
    expect(['29.00', '-0.50', '0.000000000001'].map((text) => decimalText(parseDecimal(text)))).toEqual([
      '29',
      '-0.5',
      '0.000000000001',
    ]);
    expect([compareDecimal('100.01', 100), compareDecimal('100.00', 100), compareDecimal('-1', 0)]).toEqual([
      1, 0, -1,
    ]);
    expect(isDecimal('1.123456789', 8)).toBe(false);
  });

  it('turns amounts into minor units and back', () => {
    expect([
      toMinor('29.85', 'TRY'),
      toMinor('29', 'JPY'),
      toMinor('1.5', 'KWD'),
      toMinor('5.000', 'TRY'),
    ]).toEqual([2985n, 29n, 1500n, 500n]);
    expect(() => toMinor('1.005', 'TRY')).toThrow(RangeError);
    expect(fromMinor(-2985n, 'TRY')).toBe('-29.85');
    expect(() => toNumber(2n ** 60n)).toThrow(RangeError);
  });
});

describe('rounding', () => {
  it('rounds half away from zero', () => {
    expect([
      roundHalfAway(5n, 2n),
      roundHalfAway(-5n, 2n),
      roundHalfAway(4n, 3n),
      roundHalfAway(-4n, 3n),
      roundHalfAway(5n, 3n),
    ]).toEqual([3n, -3n, 1n, -1n, 2n]);
  });

  it('is never more than half a unit away', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 20n), 10n ** 20n),
        fc.bigInt(1n, 10n ** 9n),
        (numerator, denominator) => {
          const distance = roundHalfAway(numerator, denominator) * denominator - numerator;
          expect((distance < 0n ? -distance : distance) * 2n <= denominator).toBe(true);
        },
      ),
    );
  });
});

describe('splitting', () => {
  it('gives the remainder to the first parts', () => {
    expect(splitEvenly(100n, 3)).toEqual([34n, 33n, 33n]);
    expect(splitEvenly(-100n, 3)).toEqual([-34n, -33n, -33n]);
    expect(splitByWeight(10n, [0n, 1n, 2n])).toEqual([0n, 4n, 6n]);
  });

  it('always sums to the whole', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 15n), 10n ** 15n),
        fc.array(fc.bigInt(0n, 10n ** 9n), { minLength: 1, maxLength: 40 }),
        (total, weights) => {
          fc.pre(weights.some((weight) => weight > 0n));
          expect(sum(splitByWeight(total, weights))).toBe(total);
        },
      ),
    );
  });
});

describe('what a line costs', () => {
  const net = (line: Parameters<typeof priceLine>[0], currency: string, used = 1, whole = 1): bigint =>
    lineNet(priceLine(line, currency), used, whole);

  it('is quantity × price × (1 − discount) × days, rounded once', () => {
    // 3 × 19.99 × 0.9 = 53.973
    expect(net({ quantity: '3', unitPrice: '19.99', discountRate: '10' }, 'TRY')).toBe(5397n);
    expect(net({ quantity: '3', unitPrice: '19.99', discountRate: '10' }, 'KWD')).toBe(53973n);
    expect(net({ quantity: '3', unitPrice: '19.99', discountRate: '10' }, 'JPY')).toBe(54n);
    // 100 × 17 / 31 = 54.8387…
    expect(net({ quantity: '1', unitPrice: '100' }, 'TRY', 17, 31)).toBe(5484n);
    // 0.125 → 0.13 and −0.125 → −0.13: half goes away from zero
    expect([
      net({ quantity: '1', unitPrice: '0.125' }, 'TRY'),
      net({ quantity: '1', unitPrice: '-0.125' }, 'TRY'),
    ]).toEqual([13n, -13n]);
  });

  it('taxes the rounded net', () => {
    const line = priceLine({ quantity: '1', unitPrice: '0.125', taxRate: '20' }, 'TRY');
    // 0.13 × 20 % = 0.026 → 0.03
    expect(lineTax(line, lineNet(line, 1, 1))).toBe(3n);
    expect(lineTax(priceLine({ quantity: '1', unitPrice: '1' }, 'TRY'), 100n)).toBe(0n);
  });
});
