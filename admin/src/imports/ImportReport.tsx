import {
  Alert,
  Box,
  Button,
  Card,
  Link,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useGetResourceLabel, useNotify } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Progress } from '../components/Progress';
import { Figure, Figures } from '../components/record/Facts';
import { useFormat, useText } from '../i18n/text';
import { cancelImport, hasEnded, type ImportError, type ImportJob } from './import-api';

/** How many errors stand on the page before "show all". */
const SHOWN = 50;

interface RowsProps {
  title: string;
  /** Heading of what is said about a row. */
  heading: string;
  rows: readonly (ImportError & { member?: number | null })[];
}

/** What is said of single rows: why they were refused, or which members they resemble. */
const Rows = ({ title, heading, rows }: RowsProps) => {
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <Card sx={{ overflow: 'hidden' }}>
      <Typography variant="h4" component="h2" sx={{ p: 4 }}>
        {title}
      </Typography>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell align="right">{t('imports.row')}</TableCell>
              <TableCell>{t('imports.column')}</TableCell>
              <TableCell>{heading}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(({ row, column, message, member }, i) => (
              <TableRow key={i}>
                <TableCell align="right">{row ?? '–'}</TableCell>
                <TableCell>{column ?? '–'}</TableCell>
                <TableCell>
                  {member ? (
                    // In a tab of its own: the wizard would forget the file.
                    <Link
                      component={RouterLink}
                      to={`/members/${member}/show`}
                      target="_blank"
                      rel="noopener"
                    >
                      {message}
                    </Link>
                  ) : (
                    message
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {shown.length < rows.length && (
        <Box sx={{ p: 4 }}>
          <Button variant="outlined" onClick={() => setAll(true)}>
            {t('imports.showAll', { count: rows.length })}
          </Button>
        </Box>
      )}
    </Card>
  );
};

const Tally = ({ job }: { job: ImportJob }) => {
  const t = useText();
  const format = useFormat();
  const nameOf = useGetResourceLabel();
  return (
    <Card sx={{ overflow: 'hidden' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('imports.resource')}</TableCell>
            <TableCell align="right">{t(job.dryRun ? 'imports.wouldCreate' : 'imports.created')}</TableCell>
            <TableCell align="right">{t(job.dryRun ? 'imports.wouldUpdate' : 'imports.updated')}</TableCell>
            <TableCell align="right">{t('imports.unchanged')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {job.steps?.map((step, i) => (
            <TableRow key={i}>
              <TableCell>{nameOf(step.resource, 2)}</TableCell>
              <TableCell align="right">{format.number(step.created)}</TableCell>
              <TableCell align="right">{format.number(step.updated)}</TableCell>
              <TableCell align="right">{format.number(step.unchanged)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
};

const Verdict = ({ job }: { job: ImportJob }) => {
  const t = useText();
  const failed = (job.failed ?? 0) > 0 || job.status === 'failed';
  if (job.status === 'cancelled') return <Alert severity="info">{t('imports.cancelled')}</Alert>;
  if (job.dryRun)
    return (
      <Alert severity={failed ? 'warning' : 'success'}>
        {t(failed ? 'imports.dryFailed' : 'imports.dryFine')}
      </Alert>
    );
  if (job.status === 'failed') return <Alert severity="error">{t('imports.nothingKept')}</Alert>;
  return (
    <Alert severity={failed ? 'warning' : 'success'}>
      {t(failed ? 'imports.partlyKept' : 'imports.kept')}
    </Alert>
  );
};

/** What an import does and did: progress, then the verdict, figures by resource, and every row that was refused. */
export const ImportReport = ({ job }: { job: ImportJob }) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const ended = hasEnded(job);
  const cancel = () => cancelImport(job.id).catch((error: Error) => notify(error.message, { type: 'error' }));
  if (!ended)
    return (
      <Card sx={{ p: 5 }}>
        <Stack gap={3}>
          <Progress
            done={job.done ?? 0}
            total={job.total ?? job.rows}
            startedAt={job.startedAt}
            label={t('imports.progress')}
          />
          <Box>
            <Button variant="outlined" onClick={() => void cancel()}>
              {t('imports.cancel')}
            </Button>
          </Box>
        </Stack>
      </Card>
    );
  return (
    <Stack gap={4}>
      <Verdict job={job} />
      <Figures>
        <Figure label={t('imports.rows')}>{format.number(job.rows ?? 0)}</Figure>
        <Figure label={t(job.dryRun ? 'imports.wouldCreate' : 'imports.created')}>
          {format.number(job.created ?? 0)}
        </Figure>
        <Figure label={t(job.dryRun ? 'imports.wouldUpdate' : 'imports.updated')}>
          {format.number(job.updated ?? 0)}
        </Figure>
        <Figure label={t('imports.unchanged')}>{format.number(job.unchanged ?? 0)}</Figure>
        <Figure label={t('imports.failed')}>{format.number(job.failed ?? 0)}</Figure>
      </Figures>
      {Boolean(job.steps?.length) && <Tally job={job} />}
      {job.errors && job.errors.length > 0 && (
        <Rows
          title={t('imports.errors', { count: job.errors.length })}
          heading={t('imports.problem')}
          rows={job.errors}
        />
      )}
      {job.warnings && job.warnings.length > 0 && (
        <>
          <Alert severity="info">{t('imports.likelyDuplicatesText')}</Alert>
          <Rows
            title={t('imports.likelyDuplicates', { count: job.warnings.length })}
            heading={t('imports.resembles')}
            rows={job.warnings}
          />
        </>
      )}
    </Stack>
  );
};
