import { readSnooze } from './read-snooze';

const now = new Date('2026-03-10T09:00:00Z');

test('a snooze is an instant to come', () => {
  expect(readSnooze({ until: '2026-03-10T10:00:00Z' }, now)).toBe('2026-03-10T10:00:00.000Z');
  for (const wrong of [
    {},
    null,
    { until: 'morgen' },
    { until: '2026-03-10T09:00:00Z' },
    { until: '2026-03-10' },
  ])
    expect(() => readSnooze(wrong, now)).toThrow();
  expect(() => readSnooze({ until: '2026-03-11T10:00:00Z', by: 1 }, now)).toThrow();
});
