import {
  addMonths,
  isPlainDate,
  monthEnd,
  monthStart,
  toDate,
  toDay,
  yearStart,
} from '@ortak/kernel/calendar';

/** Days from one to another, both included, as YYYY-MM-DD. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export const PRESETS = ['thisMonth', 'lastMonth', 'thisYear', 'lastTwelve'] as const;
export type Preset = (typeof PRESETS)[number];

/** The span that a preset means today. */
export const presetSpan = (preset: Preset, today: string): Span => {
  const day = toDay(today);
  if (preset === 'thisMonth') return { from: toDate(monthStart(day)), to: today };
  if (preset === 'thisYear') return { from: toDate(yearStart(day)), to: today };
  if (preset === 'lastTwelve') return { from: toDate(addMonths(day, -12) + 1), to: today };
  const before = monthStart(day) - 1;
  return { from: toDate(monthStart(before)), to: toDate(monthEnd(before)) };
};

const DEFAULT_PRESET: Preset = 'lastTwelve';

const isPreset = (text: string | null): text is Preset => PRESETS.some((preset) => preset === text);

export type PeriodChoice = Preset | 'custom';

/** The period that an address asks for: `period=thisYear`, or `from` and `to`; nonsense falls back to 12 months. */
export const readPeriod = (search: URLSearchParams, today: string): { choice: PeriodChoice; span: Span } => {
  const [from, to] = [search.get('from'), search.get('to')];
  if (isPlainDate(from) && isPlainDate(to) && from <= to) return { choice: 'custom', span: { from, to } };
  const period = search.get('period');
  const preset = isPreset(period) ? period : DEFAULT_PRESET;
  return { choice: preset, span: presetSpan(preset, today) };
};
