import { Alert, Box, Stack, Typography } from '@mui/material';
import { ReferenceField, ShowBase, useShowContext } from 'react-admin';
import { RecordLink } from '../components/columns';
import { Day, Moment } from '../components/figures';
import { PageHeader } from '../components/PageHeader';
import { PageSkeleton } from '../components/PageSkeleton';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n/text';
import type { Analysis } from './analysis';
import { AnswerPage } from './AnswerPage';
import { AnswerSections } from './AnswerSections';
import { ReviewButtons } from './ReviewButtons';
import { ScorePanel } from './ScorePanel';
import { useVersion } from './useVersion';

/** The state that people are told: what counts is a result, what waits for us says so. */
export const stateOf = ({ status, needsReview }: Analysis): string =>
  status === 'submitted' ? (needsReview ? 'waiting' : 'submitted') : status;

const Facts = ({ analysis }: { analysis: Analysis }) => {
  const t = useText();
  return (
    <Stack direction="row" flexWrap="wrap" columnGap={4} rowGap={1}>
      <RecordLink to={`/members/${analysis.member}/show?tab=analyses`}>
        <ReferenceField record={analysis} source="member" reference="members" link={false} />
      </RecordLink>
      <span>{t('analyses.versionOf', { number: analysis.formVersion })}</span>
      {analysis.status !== 'draft' && <span>{t(`analyses.sources.${analysis.source}`)}</span>}
      {analysis.submittedAt && <Moment instant={analysis.submittedAt} />}
      {analysis.validUntil && (
        <span>
          {t('analyses.validUntil')} <Day date={analysis.validUntil} />
        </span>
      )}
    </Stack>
  );
};

const AnalysisFrame = () => {
  const { record, isPending } = useShowContext<Analysis>();
  const version = useVersion(record?.form, record?.formVersion);
  const t = useText();
  if (isPending || !record || !version) return <PageSkeleton />;
  const { sections } = version.definition;
  const draft = record.status === 'draft';
  return (
    <Stack gap={4}>
      <PageHeader
        title={t('analyses.one')}
        aside={
          <>
            <Typography component="span" variant="h4">
              <ReferenceField record={record} source="form" reference="analysis-forms" link={false} />
            </Typography>
            <StatusChip noun="analysis" status={stateOf(record)} />
          </>
        }
        text={<Facts analysis={record} />}
        actions={<ReviewButtons analysis={record} />}
      />
      {record.reviewNote && <Alert severity="info">{record.reviewNote}</Alert>}
      {draft ? (
        <AnswerPage key={record.id} analysis={record} sections={sections} />
      ) : (
        <Box
          sx={({ look }) => ({
            display: 'grid',
            gap: 4,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `minmax(0, 1fr) ${look.sizes.menu * 1.3}px` },
          })}
        >
          <AnswerSections sections={sections} answers={record.answers} onChange={() => undefined} disabled />
          <ScorePanel sections={sections} scores={record.scores} band={record.band} />
        </Box>
      )}
    </Stack>
  );
};

/** An analysis: answered while it is a draft, read once it was submitted. */
export const AnalysisShow = () => (
  <ShowBase>
    <AnalysisFrame />
  </ShowBase>
);
