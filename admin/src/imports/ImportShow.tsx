import { Alert, Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { Moment } from '../components/figures';
import { PageHeader } from '../components/PageHeader';
import { PageSkeleton } from '../components/PageSkeleton';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n/text';
import { hasEnded } from './import-api';
import { ImportReport } from './ImportReport';
import { useImport } from './useImport';

/** An import: it can be left and found again, and ends with a report. */
export const ImportShow = () => {
  const { id } = useParams();
  const t = useText();
  const client = useQueryClient();
  const { data: job, error } = useImport(Number(id));
  const ended = Boolean(job && hasEnded(job));
  useEffect(() => {
    if (ended) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' });
  }, [ended, client]);
  if (error && !job) return <Alert severity="error">{error.message}</Alert>;
  if (!job) return <PageSkeleton />;
  return (
    <Stack gap={4} sx={({ look }) => ({ maxWidth: look.sizes.portalPage })}>
      <PageHeader
        title={job.file ?? t('imports.title', { id: job.id })}
        aside={<StatusChip noun="import" status={job.status} />}
        text={<Moment instant={job.startedAt ?? job.createdAt} />}
      />
      <ImportReport job={job} />
    </Stack>
  );
};
