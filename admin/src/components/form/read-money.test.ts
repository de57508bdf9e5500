import { readMoney } from './read-money';

it.each([
  ['1.234,56', 'tr', 123456],
  ['1234,5', 'tr', 123450],
  ['1234.56', 'tr', 123456],
  ['1,234.56', 'en', 123456],
  ['12,5', 'en', 1250],
  ['1.234.567', 'tr', 123456700],
  ['-5', 'en', -500],
])('reads %s in %s', (typed, language, minor) => {
  expect(readMoney(typed, 'TRY', language)).toBe(minor);
});

it('knows currencies without and with three decimals', () => {
  expect(readMoney('1.500', 'JPY', 'tr')).toBe(1500);
  expect(readMoney('1,234', 'KWD', 'tr')).toBe(1234);
});

it('waits while it is no amount yet, and takes nothing as none', () => {
  expect(readMoney('', 'TRY', 'tr')).toBeNull();
  for (const typed of ['12,', 'abc', '1,2,3', '0,001']) expect(readMoney(typed, 'TRY', 'tr')).toBeUndefined();
});
