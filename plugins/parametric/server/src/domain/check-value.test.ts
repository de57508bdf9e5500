import fc from 'fast-check';
import { checkValue } from './check-value';
import { fieldTypes, type Definition, type FieldType } from './definition';
import { inferDefinition } from './infer-definition';

const of = (type: FieldType, more: Partial<Definition> = {}): Definition => ({
  ...inferDefinition({ entity: 'members', key: 'x', label: 'X' }),
  type,
  ...(type === 'choice' || type === 'choices'
    ? { options: ['a', 'b', 'ç'].map((value) => ({ value, labels: {} })) }
    : {}),
  ...more,
});

describe('C6 a value of an extra field', () => {
  test('X2 any value: what is accepted is stored in a form that is accepted again, unchanged', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.integer(),
      fc.constantFrom(
        '12',
        '12.50',
        '-0',
        '2024-02-29',
        'a',
        'b',
        true,
        false,
        'a@b.example',
        '0212 555 01 28',
      ),
      fc.subarray(['a', 'b', 'ç']),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fieldTypes), value, (type, given) => {
        const first = checkValue(of(type), given);
        if (!first.ok) return;
        expect(checkValue(of(type), first.value)).toEqual(first);
        expect(JSON.parse(JSON.stringify(first.value ?? null))).toEqual(first.value ?? null);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    [of('decimal', { min: '0.10', max: '99.9' }), '0.1', '0.09', 'tooSmall'],
    [of('decimal', { max: '99.9' }), '99.90', '99.91', 'tooLarge'],
    [of('integer', { min: -3 }), -3, -4, 'tooSmall'],
    [of('date', { min: '2024-01-01' }), '2024-01-01', '2023-12-31', 'tooEarly'],
    [of('date', { max: '2024-01-01' }), '2024-01-01', '2024-01-02', 'tooLate'],
    [of('text', { min: 2 }), 'ab', 'a', 'tooShort'],
    [of('text', { max: 2 }), 'şı', 'abc', 'tooLong'],
    [of('text', { pattern: '[0-9]{3}' }), '123', '1234', 'notPattern'],
  ])('bounds are part of what fits: case %#', (definition, good, bad, code) => {
    expect(checkValue(definition, good).ok).toBe(true);
    expect(checkValue(definition, bad)).toMatchObject({ ok: false, error: { code } });
  });

  test('a pattern that never ends elsewhere ends here', () => {
    const began = performance.now();
    checkValue(of('text', { pattern: '(a|a)*(b|b)*c' }), 'a'.repeat(500));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
