import fc from 'fast-check';
import { isDay, readValue } from './read-value';
import type { Field, FieldType } from './shape';

const field = (type: FieldType, more: Partial<Field> = {}): Field => ({
  name: 'x',
  type,
  column: 'x',
  ...more,
});

describe('readValue', () => {
  test.each([
    ['integer', 7, 7],
    ['integer', '7', 7],
    ['bigint', 9007199254740991, '9007199254740991'],
    ['bigint', '123456789012345678', '123456789012345678'],
    ['decimal', '12.500000000001', '12.500000000001'],
    ['boolean', false, false],
    ['date', '2028-02-29', '2028-02-29'],
    ['string', 'İĞŞ', 'İĞŞ'],
    ['email', 'ayşe@örnek.com.tr', 'ayşe@örnek.com.tr'],
    ['instant', '2026-10-31T09:00:00Z', '2026-10-31T09:00:00Z'],
  ] as const)('reads %s %p', (type, given, value) => {
    expect(readValue(field(type), given)).toEqual({ ok: true, value });
  });

  test.each([
    ['integer', 1.5],
    ['integer', 2147483648],
    ['integer', '1; drop table members'],
    ['bigint', 0.1],
    ['bigint', 9007199254740993],
    ['decimal', 12.5],
    ['decimal', '1.0000000000001'],
    ['decimal', '1e5'],
    ['decimal', '12,50'],
    ['boolean', 'true'],
    ['date', '2026-02-31'],
    ['date', '2026-2-1'],
    ['date', '2026-10-31T00:00:00Z'],
    ['string', 5],
    ['string', 'a\u0000b'],
    ['string', 'x'.repeat(256)],
    ['email', 'nobody'],
    ['instant', 'yesterday'],
    ['relation', {}],
  ] as const)('refuses %s %p', (type, given) => {
    expect(readValue(field(type), given).ok).toBe(false);
  });

  test('null is no value, whatever the type', () => {
    expect(readValue(field('date'), null)).toEqual({ ok: true, value: null });
  });

  test('a choice is one of its choices', () => {
    const kind = field('choice', { choices: ['corporate', 'individual'] });
    expect(readValue(kind, 'individual').ok).toBe(true);
    expect(readValue(kind, 'other')).toEqual({
      ok: false,
      error: { code: 'notOneOf', params: { values: 'corporate, individual' } },
    });
  });

  test('a day exists exactly when the calendar has it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const date = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
          expect(isDay(text)).toBe(exists);
        },
      ),
    );
  });
});
