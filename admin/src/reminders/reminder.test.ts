import { LATER, placeOf, type Reminder } from './reminder';

const reminder = (more: Partial<Reminder>): Reminder => ({
  id: 1,
  resource: 'members',
  record: 7,
  member: 7,
  kind: 'reminder',
  user: 1,
  author: 1,
  at: '2026-03-10T09:00:00Z',
  text: null,
  note: null,
  interaction: null,
  done: false,
  due: true,
  ...more,
});

test('a reminder leads to its note, its interaction or its record', () => {
  expect(placeOf(reminder({ note: 3 }))).toBe('/members/7/show?tab=notes');
  expect(placeOf(reminder({ interaction: 3, resource: 'units' }))).toBe('/units/7/show?tab=interactions');
  expect(placeOf(reminder({ resource: 'invoices' }))).toBe('/invoices/7/show');
  expect(placeOf(reminder({ record: null }))).toBeNull();
});

test('tomorrow and next week begin at nine', () => {
  const now = new Date(2026, 11, 31, 23, 30);
  expect(LATER.tomorrow(now)).toEqual(new Date(2027, 0, 1, 9));
  expect(LATER.nextWeek(now)).toEqual(new Date(2027, 0, 7, 9));
  expect(LATER.hour(now).getTime() - now.getTime()).toBe(3_600_000);
});
