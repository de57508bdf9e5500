import { LinearProgress, Stack, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useFormat, useText } from '../i18n/text';

interface ProgressProps {
  done: number;
  /** Null while it is not yet known how much there is. */
  total: number | null;
  startedAt: string | null | undefined;
  label: string;
}

/** Seconds left at the pace so far; null before there is a pace. */
const secondsLeft = (done: number, total: number, startedAt: string | null | undefined): number | null => {
  if (!startedAt || done <= 0 || done >= total) return null;
  const elapsed = (Date.now() - Date.parse(startedAt)) / 1000;
  return elapsed < 1 ? null : Math.ceil((elapsed / done) * (total - done));
};

/** Long work with a count and an end: "12,400 of 227,990 · 18 s left". */
export const Progress = ({ done, total, startedAt, label }: ProgressProps) => {
  const t = useText();
  const format = useFormat();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => tick((count) => count + 1), 1000);
    return () => window.clearInterval(timer);
  }, []);
  const known = total !== null && total > 0;
  const left = known ? secondsLeft(done, total, startedAt) : null;
  return (
    <Stack gap={2} role="status">
      <LinearProgress
        aria-label={label}
        variant={known ? 'determinate' : 'indeterminate'}
        value={known ? Math.min(100, (done / total) * 100) : undefined}
      />
      <Typography color="text.secondary" sx={({ look }) => ({ fontFeatureSettings: look.fonts.tabular })}>
        {known
          ? t('progress.of', { done: format.number(done), total: format.number(total) })
          : t('progress.preparing')}
        {left !== null &&
          ` · ${left < 60 ? t('progress.secondsLeft', { count: left }) : t('progress.minutesLeft', { count: Math.ceil(left / 60) })}`}
      </Typography>
    </Stack>
  );
};
