import { presetSpan, readPeriod } from './span';

describe('presetSpan', () => {
  const today = '2026-03-31';

  it.each([
    ['thisMonth', '2026-03-01', '2026-03-31'],
    ['lastMonth', '2026-02-01', '2026-02-28'],
    ['thisYear', '2026-01-01', '2026-03-31'],
    ['lastTwelve', '2025-04-01', '2026-03-31'],
  ] as const)('C27 %s', (preset, from, to) => {
    expect(presetSpan(preset, today)).toEqual({ from, to });
  });

  it('C27 goes from January back into the year before', () => {
    expect(presetSpan('lastMonth', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });

  it('C27 counts twelve months over a leap day', () => {
    expect(presetSpan('lastTwelve', '2028-02-29')).toEqual({ from: '2027-03-01', to: '2028-02-29' });
  });
});

describe('readPeriod', () => {
  const read = (text: string) => readPeriod(new URLSearchParams(text), '2026-11-23');

  it('C27 takes two dates as they are', () => {
    expect(read('from=2026-01-01&to=2026-01-31')).toEqual({
      choice: 'custom',
      span: { from: '2026-01-01', to: '2026-01-31' },
    });
  });

  it.each(['', 'period=nonsense', 'from=2026-02-31&to=2026-03-01', 'from=2026-02-02&to=2026-02-01'])(
    'C27 falls back to twelve months for "%s"',
    (text) => {
      expect(read(text)).toEqual({ choice: 'lastTwelve', span: { from: '2025-11-24', to: '2026-11-23' } });
    },
  );
});
