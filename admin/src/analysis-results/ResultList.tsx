import { MenuItem, TextField } from '@mui/material';
import { useEffect } from 'react';
import { useGetList, useListContext } from 'react-admin';
import { Col, DateCol, MomentCol, RecordLink } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter } from '../components/list/filters';
import { labelIn } from '../i18n/label-in';
import { useLanguage, useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { textOf, type AnalysisForm, type AnalysisResult } from '../analyses/analysis';
import { BandChip } from '../analyses/BandChip';
import { ScoreBar } from '../analyses/ScoreBar';

const FILTERS: readonly Filter[] = [
  { source: 'member', kind: 'reference', reference: 'members', several: true },
  { source: 'score', kind: 'scores' },
  { source: 'validUntil', kind: 'dates' },
];

const ALL = { page: 1, perPage: 200 };
const BY_NAME = { field: 'name', order: 'ASC' } as const;

type Row = Omit<AnalysisResult, 'member'> & { member: { id: number; name: string } };

const useForms = () =>
  useGetList<AnalysisForm>('analysis-forms', {
    filter: { status: ['published', 'retired'] },
    pagination: ALL,
    sort: BY_NAME,
  });

/** By which form members are compared: scores of two forms say nothing about each other. */
const FormChoice = () => {
  const t = useText();
  const language = useLanguage();
  const { filterValues, setFilters } = useListContext();
  const { data = [] } = useForms();
  const chosen = filterValues.form as number | undefined;
  const first = data[0]?.id;
  useEffect(() => {
    if (chosen === undefined && first !== undefined) setFilters({ ...filterValues, form: first }, undefined);
  }, [chosen, first, filterValues, setFilters]);
  return (
    <TextField
      select
      label={t('analyses.form')}
      value={data.some(({ id }) => id === chosen) ? chosen : ''}
      onChange={(event) => setFilters({ ...filterValues, form: Number(event.target.value) }, undefined)}
      sx={({ look }) => ({ minWidth: look.sizes.menu })}
    >
      {data.map((form) => (
        <MenuItem key={form.id} value={form.id}>
          {labelIn(language, form)}
        </MenuItem>
      ))}
    </TextField>
  );
};

const Columns = () => {
  const language = useLanguage();
  const { filterValues } = useListContext();
  const { data = [] } = useForms();
  const form = data.find(({ id }) => id === filterValues.form);
  return (
    <Table rowClick={false}>
      <Col
        source="member"
        disableSort
        render={(row: Row) => (
          <RecordLink to={`/members/${row.member.id}/show?tab=analyses`}>{row.member.name}</RecordLink>
        )}
      />
      <Col source="score" render={(row: Row) => <ScoreBar score={row.score} band={row.band} />} />
      <Col source="bandName" disableSort render={(row: Row) => <BandChip band={row.band} />} />
      {(form?.sections ?? []).slice(0, 6).map((section) => (
        <Col
          key={section.key}
          source={`scores.${section.key}`}
          label={textOf(section.labels, language)}
          disableSort
          render={(row: Row) => <ScoreBar score={row.scores?.sections[section.key]} />}
        />
      ))}
      <MomentCol source="submittedAt" />
      <DateCol source="validUntil" />
    </Table>
  );
};

/** Members beside each other by their last score with a form, and by its sections. */
export const ResultList = () => (
  <ListPage
    icon={ICONS['analysis-results']}
    filters={FILTERS}
    sort={{ field: 'score', order: 'DESC' }}
    embed={['member']}
    actions={<FormChoice />}
    searchable={false}
    linked={false}
    emptyText="analyses.resultsText"
    phone={(row: Row) => ({
      title: row.member.name,
      text: row.score ?? '–',
      status: <BandChip band={row.band} />,
    })}
  >
    <Columns />
  </ListPage>
);
