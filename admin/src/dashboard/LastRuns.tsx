import { Box, Card, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Choice } from '../components/Choice';
import { Day, Moment } from '../components/figures';
import { RecordLink } from '../components/columns';
import { StatusChip } from '../components/StatusChip';
import type { Run } from '../billing-runs/run';
import { useFormat, useText } from '../i18n/text';

/** The last billing runs with their outcome. */
export const LastRuns = ({ runs }: { runs: readonly Run[] }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Card sx={{ overflow: 'hidden' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', p: 5, pb: 3 }}>
        <Typography variant="h4" component="h2">
          {t('dashboard.lastRuns')}
        </Typography>
        <RecordLink to="/billing-runs">{t('dashboard.allRuns')}</RecordLink>
      </Box>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('runs.number')}</TableCell>
              <TableCell>{t('runs.asOf')}</TableCell>
              <TableCell>{t('runs.mode')}</TableCell>
              <TableCell>{t('runs.status')}</TableCell>
              <TableCell align="right">{t('runs.done')}</TableCell>
              <TableCell align="right">{t('runs.failed')}</TableCell>
              <TableCell>{t('runs.startedAt')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {runs.map((run) => (
              <TableRow key={run.id} hover>
                <TableCell>
                  <RecordLink to={`/billing-runs/${run.id}/show`}>#{run.id}</RecordLink>
                </TableCell>
                <TableCell>
                  <Day date={run.asOf} />
                </TableCell>
                <TableCell>
                  <Choice of="runMode" value={run.dryRun ? 'preview' : 'run'} />
                </TableCell>
                <TableCell>
                  <StatusChip noun="run" status={run.status} />
                </TableCell>
                <TableCell align="right">{format.number(run.done ?? 0)}</TableCell>
                <TableCell align="right">{format.number(run.failed ?? 0)}</TableCell>
                <TableCell>
                  <Moment instant={run.startedAt ?? run.createdAt} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Card>
  );
};
