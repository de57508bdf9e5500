import Alert from '@mui/material/Alert';
import { useNavigate, useParams } from 'react-router-dom';
import { Loaded } from '../../components/ui/Loaded';
import { useNotices } from '../../components/ui/Notices';
import { Page } from '../../components/ui/Page';
import { StatusChip } from '../../components/ui/StatusChip';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { meaningOf, textOf } from '../../features/analyses/api/analysis';
import { useAnalysis, useForgetAnalyses } from '../../features/analyses/api/use-analyses';
import { AnswerForm } from '../../features/analyses/components/AnswerForm';
import { useWords } from '../../i18n/use-words';

export default function AnalysisRoute() {
  const { t, language, percent } = useWords();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const notify = useNotices();
  const forget = useForgetAnalyses();
  const query = useAnalysis(id);
  const analysis = query.data?.analysis;
  const title = analysis
    ? textOf(analysis.form.labels, language, analysis.form.name)
    : t('portal.analysis.title');
  const submitted = () => {
    notify(t('portal.analysis.submitted'), 'success');
    void forget();
    void navigate('/analyses');
  };
  const done = analysis !== undefined && analysis.status !== 'draft';
  return (
    <Page
      title={title}
      back={{ to: '/analyses', label: t('portal.analysis.title') }}
      aside={
        done && analysis.band ? (
          <StatusChip
            meaning={meaningOf(analysis.band.colour)}
            label={textOf(analysis.band.labels, language)}
          />
        ) : undefined
      }
      lead={done && analysis.score !== null ? percent(analysis.score) : undefined}
    >
      <Loaded query={query} skeleton={<TableSkeleton />}>
        {(found) => (
          <>
            {found.analysis.reviewNote ? <Alert severity="info">{found.analysis.reviewNote}</Alert> : null}
            <AnswerForm
              key={found.analysis.id}
              analysis={found.analysis}
              sections={found.sections}
              onSubmitted={submitted}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
