import { Col, NameCol, StatusCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter } from '../components/list/filters';
import { StatusChip } from '../components/StatusChip';
import { labelIn } from '../i18n/label-in';
import { useLanguage } from '../i18n/text';
import { ICONS } from '../layout/pages';
import type { AnalysisForm } from '../analyses/analysis';

const FILTERS: readonly Filter[] = [
  {
    source: 'status',
    kind: 'choice',
    choices: ['draft', 'published', 'retired'],
    texts: 'status.analysisForm',
  },
  { source: 'categories', kind: 'reference', reference: 'categories' },
];

const stateOf = ({ status, changed }: AnalysisForm): string =>
  status === 'published' && changed ? 'changed' : status;

/** The analysis forms of the house. */
export const FormList = () => {
  const language = useLanguage();
  return (
    <ListPage
      icon={ICONS['analysis-forms']}
      filters={FILTERS}
      sort={{ field: 'name', order: 'ASC' }}
      emptyText="forms.emptyText"
      phone={(form: AnalysisForm) => ({
        title: labelIn(language, form),
        text: form.code,
        status: <StatusChip noun="analysisForm" status={stateOf(form)} />,
      })}
    >
      <Table rowClick="edit">
        <NameCol source="name" of={(form: AnalysisForm) => labelIn(language, form)} />
        <Col source="code" />
        <StatusCol source="status" noun="analysisForm" of={(form: AnalysisForm) => stateOf(form)} />
        <Col source="questionCount" align="right" />
        <Col source="answerCount" align="right" />
        <Col source="validForMonths" align="right" />
      </Table>
    </ListPage>
  );
};
