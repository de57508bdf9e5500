import { allocateOldestFirst } from './allocate';

const open = [
  { id: 1, open: 5000 },
  { id: 2, open: 0 },
  { id: 3, open: 3000 },
];

it('S9 spends a payment on the oldest invoices first, and never more than is open', () => {
  expect(allocateOldestFirst(open, 6000n)).toEqual([
    { invoice: 1, amount: 5000 },
    { invoice: 3, amount: 1000 },
  ]);
  expect(allocateOldestFirst(open, 100_000n)).toEqual([
    { invoice: 1, amount: 5000 },
    { invoice: 3, amount: 3000 },
  ]);
  expect(allocateOldestFirst(open, 0n)).toEqual([]);
});
