import { expiryText, readExpiry, stateOfCard } from './payment-card';

test('C31 an expiry is read while it is typed', () => {
  expect(readExpiry('1')).toEqual({ shown: '1', month: null, year: null });
  expect(readExpiry('5')).toEqual({ shown: '05', month: 5, year: null });
  expect(readExpiry('12/2')).toEqual({ shown: '12/2', month: 12, year: null });
  expect(readExpiry('12 / 28')).toEqual({ shown: '12/28', month: 12, year: 2028 });
  expect(expiryText(3, 2031)).toBe('03/31');
  expect(expiryText(null, 2031)).toBe('');
});

test('C31 a card says that it expires before it does', () => {
  const card = { status: 'active', expired: false, expiresOn: '2026-12-31' } as const;
  expect(stateOfCard(card, '2026-10-01')).toBe('active');
  expect(stateOfCard(card, '2026-11-25')).toBe('expiring');
  expect(stateOfCard({ ...card, expired: true }, '2027-01-01')).toBe('expired');
  expect(stateOfCard({ ...card, status: 'blocked' }, '2026-11-25')).toBe('blocked');
});
