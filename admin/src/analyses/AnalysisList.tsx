import { Col, DateCol, MomentCol, NameCol, StatusCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter, View } from '../components/list/filters';
import { labelIn } from '../i18n/label-in';
import { useFormat, useLanguage } from '../i18n/text';
import { ICONS } from '../layout/pages';
import type { Analysis, AnalysisForm } from './analysis';
import { stateOf } from './AnalysisShow';
import { BandChip } from './BandChip';

const FILTERS: readonly Filter[] = [
  { source: 'form', kind: 'reference', reference: 'analysis-forms' },
  { source: 'member', kind: 'reference', reference: 'members' },
  {
    source: 'status',
    kind: 'choice',
    choices: ['draft', 'submitted', 'approved', 'rejected'],
    texts: 'status.analysis',
  },
  { source: 'source', kind: 'choice', choices: ['staff', 'portal'], texts: 'analyses.sources' },
  { source: 'submittedAt', kind: 'dates' },
  { source: 'needsReview', kind: 'exact' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'waiting', text: 'analyses.views.waiting', filter: { status: 'submitted', needsReview: true } },
  { key: 'drafts', text: 'analyses.views.drafts', filter: { status: 'draft' } },
];

const Score = ({ analysis }: { analysis: Analysis }) => {
  const format = useFormat();
  return <>{analysis.score === null ? '–' : format.percent(analysis.score)}</>;
};

/** Of what form, by its name in the reader's language. */
interface OfForm {
  readonly form: Pick<AnalysisForm, 'name' | 'labels'>;
}

const FormName = ({ form }: OfForm) => <>{labelIn(useLanguage(), form)}</>;

/** Every analysis; what waits for our approval is a view. */
export const AnalysisList = () => (
  <ListPage
    icon={ICONS.analyses}
    filters={FILTERS}
    views={VIEWS}
    sort={{ field: 'createdAt', order: 'DESC' }}
    embed={['form', 'member']}
    searchable={false}
    emptyText="analyses.listText"
    phone={(analysis: Omit<Analysis, 'form' | 'member'> & OfForm & { member: { name: string } }) => ({
      title: analysis.member.name,
      text: <FormName form={analysis.form} />,
      status: <BandChip band={analysis.band} />,
    })}
  >
    <Table>
      <NameCol source="form" of={({ form }: OfForm) => <FormName form={form} />} />
      <Col source="member" render={(analysis: { member: { name: string } }) => analysis.member.name} />
      <Col source="score" align="right" render={(analysis: Analysis) => <Score analysis={analysis} />} />
      <Col source="bandName" disableSort render={(analysis: Analysis) => <BandChip band={analysis.band} />} />
      <StatusCol source="status" noun="analysis" of={(analysis: Analysis) => stateOf(analysis)} />
      <MomentCol source="submittedAt" />
      <DateCol source="validUntil" />
    </Table>
  </ListPage>
);
