import { CellNote } from '../../../components/ui/CellNote';
import { DataTable, type Column } from '../../../components/ui/DataTable';
import { StatusChip } from '../../../components/ui/StatusChip';
import { useWords } from '../../../i18n/use-words';
import { useMembers } from '../../../session/use-members';
import { meaningOf, textOf, type Analysis } from '../api/analysis';

const stateOf = ({ status, needsReview }: Analysis) =>
  status === 'submitted' && needsReview ? ('waiting' as const) : status;

const meanings = {
  draft: 'neutral',
  waiting: 'warning',
  submitted: 'good',
  approved: 'good',
  rejected: 'bad',
} as const;

/** The member's analyses with their scores, the newest first. */
export const AnalysisTable = ({ analyses }: { analyses: readonly Analysis[] }) => {
  const { t, day, percent, language } = useWords();
  const members = useMembers();
  const columns: Column<Analysis>[] = [
    {
      key: 'form',
      header: t('portal.analysis.form'),
      phone: 'title',
      render: (analysis) => (
        <>
          {textOf(analysis.form.labels, language, analysis.form.name)}
          <CellNote>{members.several && members.nameOf(analysis.member)}</CellNote>
        </>
      ),
    },
    {
      key: 'date',
      dates: true,
      header: t('portal.analysis.date'),
      phone: 'meta',
      narrow: true,
      render: ({ submittedAt }) => (submittedAt ? day(submittedAt) : '–'),
    },
    {
      key: 'state',
      header: t('portal.analysis.state'),
      phone: 'subtitle',
      render: (analysis) => (
        <StatusChip
          meaning={meanings[stateOf(analysis)]}
          label={t(`portal.analysis.states.${stateOf(analysis)}`)}
        />
      ),
    },
    {
      key: 'band',
      header: t('portal.analysis.result'),
      phone: 'none',
      render: ({ band, status }) =>
        band && status !== 'draft' ? (
          <StatusChip meaning={meaningOf(band.colour)} label={textOf(band.labels, language)} />
        ) : (
          '–'
        ),
    },
    {
      key: 'score',
      header: t('portal.analysis.score'),
      phone: 'amount',
      numeric: true,
      narrow: true,
      render: ({ score, status }) => (score === null || status === 'draft' ? '–' : percent(score)),
    },
  ];
  return (
    <DataTable
      label={t('portal.analysis.history')}
      columns={columns}
      rows={analyses}
      rowKey={(analysis) => analysis.id}
      to={(analysis) => `/analyses/${analysis.id}`}
    />
  );
};
