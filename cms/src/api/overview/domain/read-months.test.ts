import { readMonths } from './read-months';

test('months are a whole number from 1 to 120, and 24 when nobody says', () => {
  expect([readMonths(undefined), readMonths(''), readMonths('1'), readMonths('120')]).toEqual([
    24, 24, 1, 120,
  ]);
  for (const wrong of ['0', '121', '-1', '1.5', 'x', ['1', '2']]) expect(() => readMonths(wrong)).toThrow();
});
