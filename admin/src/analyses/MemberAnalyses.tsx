import AnalysisIcon from '@mui/icons-material/FactCheckOutlined';
import {
  Card,
  Link as MuiLink,
  Skeleton,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import { lazy, Suspense } from 'react';
import { useGetList, useGetMany, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { Day, Moment } from '../components/figures';
import { StatusChip } from '../components/StatusChip';
import type { Member } from '../data/records';
import { labelIn } from '../i18n/label-in';
import { useFormat, useLanguage, useText } from '../i18n/text';
import { stateOf } from './AnalysisShow';
import type { Analysis, AnalysisForm } from './analysis';
import { BandChip } from './BandChip';
import { StartAnalysis } from './StartAnalysis';

const ScoreHistory = lazy(() => import('./ScoreHistory'));

const PAGE = { page: 1, perPage: 200 };
const NEWEST = { field: 'createdAt', order: 'DESC' } as const;

const Rows = ({
  analyses,
  forms,
}: {
  analyses: readonly Analysis[];
  forms: ReadonlyMap<number, AnalysisForm>;
}) => {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  return (
    <TableContainer component={Card}>
      <Table aria-label={t('analyses.tab')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('analyses.form')}</TableCell>
            <TableCell>{t('analyses.submittedAt')}</TableCell>
            <TableCell align="right">{t('analyses.total')}</TableCell>
            <TableCell>{t('analyses.band')}</TableCell>
            <TableCell>{t('analyses.validUntil')}</TableCell>
            <TableCell>{t('analyses.state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {analyses.map((analysis) => {
            const form = forms.get(analysis.form);
            return (
              <TableRow key={analysis.id} hover>
                <TableCell>
                  <MuiLink component={Link} to={`/analyses/${analysis.id}/show`}>
                    {form ? labelIn(language, form) : '…'}
                  </MuiLink>
                </TableCell>
                <TableCell>
                  {analysis.submittedAt ? <Moment instant={analysis.submittedAt} /> : '–'}
                </TableCell>
                <TableCell align="right">
                  {analysis.score === null ? '–' : format.percent(analysis.score)}
                </TableCell>
                <TableCell>
                  {analysis.status === 'draft' ? null : <BandChip band={analysis.band} />}
                </TableCell>
                <TableCell>{analysis.validUntil ? <Day date={analysis.validUntil} /> : '–'}</TableCell>
                <TableCell>
                  <StatusChip noun="analysis" status={stateOf(analysis)} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

/** The analyses of a member: scores of each form over time, all analyses, and a new one. */
export const MemberAnalyses = () => {
  const t = useText();
  const language = useLanguage();
  const member = useRecordContext<Member>();
  const { data, isPending } = useGetList<Analysis>(
    'analyses',
    { filter: { member: member?.id }, pagination: PAGE, sort: NEWEST },
    { enabled: member !== undefined },
  );
  const ids = [...new Set((data ?? []).map(({ form }) => form))];
  const { data: found = [] } = useGetMany<AnalysisForm>(
    'analysis-forms',
    { ids },
    { enabled: ids.length > 0 },
  );
  if (isPending || !member)
    return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />;
  if (!data?.length)
    return (
      <Card>
        <EmptyState
          icon={AnalysisIcon}
          title={t('list.noneYet')}
          text={t('analyses.emptyText')}
          action={<StartAnalysis member={member.id} />}
        />
      </Card>
    );
  const forms = new Map(found.filter(Boolean).map((form) => [form.id, form]));
  return (
    <Stack gap={4}>
      <Stack alignItems="flex-end">
        <StartAnalysis member={member.id} />
      </Stack>
      <Suspense fallback={null}>
        {[...forms.values()].map((form) => (
          <ScoreHistory
            key={form.id}
            title={labelIn(language, form)}
            analyses={data.filter((one) => one.form === form.id && one.final)}
            bands={form.bands}
          />
        ))}
      </Suspense>
      <Rows analyses={data} forms={forms} />
    </Stack>
  );
};
