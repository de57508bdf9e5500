import { Alert, Stack } from '@mui/material';
import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { PageHeader } from '../components/PageHeader';
import { PageSkeleton } from '../components/PageSkeleton';
import { StatusChip } from '../components/StatusChip';
import { Moment } from '../components/figures';
import { useFormat, useText } from '../i18n/text';
import { hasEnded } from './run';
import { RunReport } from './RunReport';
import { useRun } from './useRun';

/** A billing run: it can be left and found again, and ends with a report. */
export const RunShow = () => {
  const { id } = useParams();
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const { data: run, error } = useRun(Number(id));
  const ended = Boolean(run && hasEnded(run));
  useEffect(() => {
    // What the run made is wanted everywhere at once: lists, balances, the dashboard.
    if (ended) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'billing-run' });
  }, [ended, client]);
  if (error && !run) return <Alert severity="error">{error.message}</Alert>;
  if (!run) return <PageSkeleton />;
  return (
    <Stack gap={4}>
      <PageHeader
        title={t(run.dryRun ? 'runs.titlePreview' : 'runs.title', { date: format.date(run.asOf) })}
        aside={<StatusChip noun="run" status={run.status} />}
        text={<Moment instant={run.startedAt ?? run.createdAt} />}
      />
      <RunReport run={run} />
    </Stack>
  );
};
