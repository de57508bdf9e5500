import {
  Alert,
  Card,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
  Box,
  Button,
} from '@mui/material';
import { useNotify } from 'react-admin';
import { Amount } from '../components/figures';
import { RecordLink } from '../components/columns';
import { Progress } from '../components/Progress';
import { Figure, Figures } from '../components/record/Facts';
import { useFormat, useText } from '../i18n/text';
import { cancelRun, hasEnded, type Run, type RunFailure } from './run';

const Failures = ({ failures }: { failures: readonly RunFailure[] }) => {
  const t = useText();
  return (
    <Card>
      <Typography variant="h4" component="h2" sx={{ p: 4 }}>
        {t('runs.failures')}
      </Typography>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('runs.subscription')}</TableCell>
              <TableCell>{t('runs.reason')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {failures.map((failure, i) => (
              <TableRow key={i}>
                <TableCell>
                  {failure.subscription && (
                    <RecordLink to={`/subscriptions/${failure.subscription}/show`}>
                      {failure.number ?? `#${failure.subscription}`}
                    </RecordLink>
                  )}
                </TableCell>
                <TableCell>{failure.message}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Card>
  );
};

/** What a run does and did: progress while it goes, then the report that adds up. */
export const RunReport = ({ run }: { run: Run }) => {
  const t = useText();
  const format = useFormat();
  const ended = hasEnded(run);
  const notify = useNotify();
  const failures = run.failures ?? [];
  const cancel = () => cancelRun(run.id).catch((error: Error) => notify(error.message, { type: 'error' }));
  return (
    <Stack gap={4}>
      {!ended && (
        <Card sx={{ p: 5 }}>
          <Stack gap={3}>
            <Progress
              done={run.processed ?? 0}
              total={run.subscriptions ?? null}
              startedAt={run.startedAt}
              label={t('runs.progress')}
            />
            {!run.dryRun && (
              <Box>
                <Button variant="outlined" onClick={() => void cancel()}>
                  {t('runs.cancel')}
                </Button>
              </Box>
            )}
          </Stack>
        </Card>
      )}
      {ended && run.due === 0 && <Alert severity="info">{t('runs.nothingDue')}</Alert>}
      <Figures>
        <Figure label={t('runs.due')}>{format.number(run.due ?? 0)}</Figure>
        <Figure label={t(run.dryRun ? 'runs.wouldBeDone' : 'runs.done')}>
          {format.number(run.done ?? 0)}
        </Figure>
        <Figure label={t('runs.skipped')}>{format.number(run.skipped ?? 0)}</Figure>
        <Figure label={t('runs.failed')}>
          <Box component="span" sx={{ color: run.failed ? 'error.dark' : 'inherit' }}>
            {format.number(run.failed ?? 0)}
          </Box>
        </Figure>
        {run.totals?.map(({ currency, total }) => (
          <Figure key={currency} label={t('runs.total', { currency })}>
            <Amount minor={total} currency={currency} />
          </Figure>
        ))}
      </Figures>
      {ended && !run.dryRun && Boolean(run.done) && (
        <RecordLink to={`/invoices?${new URLSearchParams({ filter: JSON.stringify({ run: run.id }) })}`}>
          {t('runs.showInvoices')}
        </RecordLink>
      )}
      {ended && !run.dryRun && run.due !== null && (
        <Typography color="text.secondary">
          {t('runs.sum', {
            due: format.number(run.due),
            done: format.number(run.done ?? 0),
            skipped: format.number(run.skipped ?? 0),
            failed: format.number(run.failed ?? 0),
          })}
        </Typography>
      )}
      {failures.length > 0 && <Failures failures={failures} />}
    </Stack>
  );
};
