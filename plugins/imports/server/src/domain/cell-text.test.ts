import fc from 'fast-check';
import { cellText } from './cell-text';

test.each([
  [29.85, '29.85'],
  [0.1 + 0.2, '0.3'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [-12.5, '-12.5'],
  [0, '0'],
  [-0, '0'],
  [12345678901234, '12345678901234'],
  [true, 'true'],
  [new Date('2026-10-31T00:00:00Z'), '2026-10-31'],
  [new Date('2026-10-31T09:30:00Z'), '2026-10-31T09:30:00.000Z'],
  [null, ''],
  ['  Işık ', 'Işık'],
])('the cell %p is the text %p', (cell, text) => {
  expect(cellText(cell)).toBe(text);
});

test('an amount with two places comes through a spreadsheet unchanged', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (minor) => {
      const sign = minor < 0 ? '-' : '';
      const digits = String(Math.abs(minor)).padStart(3, '0');
      const text = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
      expect(cellText(Number(text))).toBe(minor === 0 ? '0' : text.replace(/^-?$/, '0'));
    }),
  );
});
