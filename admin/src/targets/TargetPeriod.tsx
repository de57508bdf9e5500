import type { Target } from '../data/records';
import { useFormat, useText } from '../i18n/text';

/** The period of a target in words: a year, a quarter, a month, or its first and last day. */
export const TargetPeriod = ({ target }: { target: Target }) => {
  const t = useText();
  const format = useFormat();
  const { year, quarter, month, start, end } = target;
  if (!year) return <>{format.period(start, end)}</>;
  if (quarter) return <>{t('targets.quarter', { year: String(year), quarter })}</>;
  return <>{month ? format.month(start) : year}</>;
};
