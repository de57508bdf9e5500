import fc from 'fast-check';
import { evaluateFormula } from './evaluate-formula';
import { FormulaError, namesOf, parseFormula } from './parse-formula';

const value = (text: string, names: Record<string, number | null> = {}): number | null =>
  evaluateFormula(parseFormula(text), (name) => names[name] ?? null);

const codeOf = (text: string): string => {
  try {
    parseFormula(text);
    return 'read';
  } catch (error) {
    if (error instanceof FormulaError) return error.code.replace('analyses.errors.', '');
    throw error;
  }
};

describe('C34 a formula', () => {
  it('reckons as on paper', () => {
    expect(value('1 + 2 * 3')).toBe(7);
    expect(value('(1 + 2) * 3 - -4 / 2')).toBe(11);
    expect(value('10 - 4 - 3')).toBe(3);
    expect(value('100 * debt / assets', { debt: 30, assets: 120 })).toBe(25);
    expect(value('if(ratio >= 2, 100, if(ratio < 1, 0, 50))', { ratio: 1.5 })).toBe(50);
    expect(value('round(2 / 3, 2)')).toBe(0.67);
    expect(value('and(1 = 1, not(2 < 1), or(0, 3 != 4))')).toBe(1);
    expect(namesOf(parseFormula('avg(a, b) + if(a > c, 1, -a)')).sort()).toEqual(['a', 'b', 'c']);
  });

  it('leaves out of min, max, sum and avg what does not count, and takes it as 0 elsewhere', () => {
    expect(value('avg(a, b)', { a: 80, b: null })).toBe(80);
    expect(value('min(a, b)', { a: 80, b: null })).toBe(80);
    expect(value('a + b', { a: 80, b: null })).toBe(80);
    expect(value('avg(a, b)')).toBeNull();
  });

  it('has no value when it divides by zero or leaves all bounds', () => {
    expect(value('a / (b - b)', { a: 1, b: 2 })).toBeNull();
    expect(value(Array.from({ length: 40 }, () => '999999999999').join(' * '))).toBeNull();
    // What is not chosen is not reckoned.
    expect(value('if(b = 0, 0, a / b)', { a: 1, b: 0 })).toBe(0);
  });

  it('is refused with a reason when it is not one', () => {
    expect(codeOf('')).toBe('formulaEnds');
    expect(codeOf('1 +')).toBe('formulaEnds');
    expect(codeOf('1 2')).toBe('formulaSign');
    expect(codeOf('process.exit()')).toBe('formulaSign');
    expect(codeOf('a; b')).toBe('formulaSign');
    expect(codeOf('constructor(1)')).toBe('formulaFunction');
    expect(codeOf('if(1, 2)')).toBe('formulaParts');
    expect(codeOf(`${'('.repeat(400)}1${')'.repeat(400)}`)).toBe('formulaDeep');
    expect(codeOf('-'.repeat(900) + '1')).toBe('formulaDeep');
    expect(codeOf('1'.repeat(1001))).toBe('tooLong');
  });

  it('reads any text in bounded time, and only ever answers with a number or nothing', () => {
    const signs = fc.constantFrom(...'()+-*/<>=!,. 019azZ_'.split(''), 'if(', 'avg(', 'x', '1e9');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 300 }), fc.float(), (parts, x) => {
        const text = parts.join('');
        let found: number | null;
        try {
          found = evaluateFormula(parseFormula(text), () => (Number.isFinite(x) ? x : null));
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
          return;
        }
        expect(found === null || Number.isFinite(found)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
