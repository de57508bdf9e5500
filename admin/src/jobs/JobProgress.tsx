import { Box, LinearProgress, Stack, Typography } from '@mui/material';
import { translateKnown } from '@ortak/kernel/i18n';
import { useFormat, useLanguage, useText } from '../i18n/text';
import { Nothing } from '../components/figures';
import type { Job } from './job';

/** What kind of job it is, in words; the name that its engine gave it when there are none. */
export const Kind = ({ kind }: { kind: string }) => {
  const language = useLanguage();
  return <>{translateKnown(language, `jobs.kinds.${kind}`) ?? kind}</>;
};

/** How far a job is, in one line of a list. */
export const JobProgress = ({ job }: { job: Job }) => {
  const t = useText();
  const format = useFormat();
  const { done, total, status } = job;
  const running = status === 'running';
  if (total === null && !running) return done > 0 ? <>{format.number(done)}</> : <Nothing />;
  const known = total !== null && total > 0;
  return (
    <Stack direction="row" gap={3} alignItems="center" sx={({ look }) => ({ minWidth: look.sizes.menu })}>
      <Box sx={{ flex: 1 }}>
        <LinearProgress
          aria-label={t('jobs.progress')}
          variant={known || !running ? 'determinate' : 'indeterminate'}
          value={known ? Math.min(100, (done / total) * 100) : running ? undefined : 100}
          color={status === 'failed' ? 'error' : status === 'finished' ? 'success' : 'primary'}
        />
      </Box>
      <Typography
        variant="caption"
        color="text.secondary"
        sx={({ look }) => ({ fontFeatureSettings: look.fonts.tabular, whiteSpace: 'nowrap' })}
      >
        {known
          ? t('progress.of', { done: format.number(done), total: format.number(total) })
          : format.number(done)}
      </Typography>
    </Stack>
  );
};
