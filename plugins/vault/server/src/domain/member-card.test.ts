import fc from 'fast-check';
import { passesLuhn } from '@ortak/kernel/cards';
import {
  allowedFrom,
  cardActions,
  cardNumberOf,
  standardEnd,
  standardSeries,
  stateAfter,
} from './member-card';

test('I19 numbers of a series have their length, pass Luhn’s test and never meet', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.uniqueArray(fc.nat(999_999), { minLength: 2 }),
      (company, all) => {
        const numbers = all.map((running) => cardNumberOf(standardSeries(company), running));
        expect(new Set(numbers).size).toBe(all.length);
        for (const number of numbers) {
          expect(number).toHaveLength(16);
          expect(passesLuhn(number ?? '')).toBe(true);
        }
      },
    ),
  );
});

test('I19 a series that is used up gives no number', () => {
  const series = { prefix: '90001234', length: 12 };
  expect(cardNumberOf(series, 999)).toHaveLength(12);
  expect(cardNumberOf(series, 1000)).toBeUndefined();
});

test('I19 a dead card does nothing any more, and a lost one is only replaced', () => {
  for (const action of cardActions) {
    expect(allowedFrom[action]).not.toContain('replaced');
    if (action !== 'replace') expect(allowedFrom[action]).not.toContain('lost');
    expect(allowedFrom[action]).not.toContain(stateAfter[action]);
  }
});

test('I19 a card is valid five years, the last month whole', () => {
  expect(standardEnd('2026-11-25')).toBe('2031-11-30');
  expect(standardEnd('2023-02-28')).toBe('2028-02-29');
});
