import { rangeOf } from './statement';

it('C27 names periods by whole months and years', () => {
  expect(rangeOf('thisMonth', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(rangeOf('lastMonth', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(rangeOf('thisYear', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(rangeOf('lastYear', '2026-11-23')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  expect(rangeOf('last12Months', '2026-11-23')).toEqual({ from: '2025-12-01', to: '2026-11-30' });
});
