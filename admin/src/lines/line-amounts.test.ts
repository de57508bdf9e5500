import { netOf, sumsOf } from './line-amounts';

const line = { quantity: '3', unitPrice: '33.335', discountRate: '10', taxRate: '20' };

it('counts a line as the server will, rounding once', () => {
  // 3 × 33.335 × 0.9 = 90.0045 → 90.00; 20 % of it 18.00
  expect(netOf(line, 'TRY')).toBe(9000n);
  expect(sumsOf([line, { quantity: '1', unitPrice: '0.005' }], 'TRY')).toEqual({
    net: 9001n,
    tax: 1800n,
    total: 10_801n,
  });
  expect(netOf(line, 'JPY')).toBe(90n);
});

it('waits while a line cannot be read yet', () => {
  expect(netOf({ ...line, unitPrice: '12,' }, 'TRY')).toBeNull();
  expect(sumsOf([{ ...line, taxRate: 'x' }, line], 'TRY')).toEqual({
    net: 9000n,
    tax: 1800n,
    total: 10_800n,
  });
});
