import PinIcon from '@mui/icons-material/PushPinOutlined';
import { Stack } from '@mui/material';
import { Choice } from '../components/Choice';
import { Col, DateCol, NameCol, StatusCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter, View } from '../components/list/filters';
import { StatusChip } from '../components/StatusChip';
import { useFormat, useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { isNarrowed, languagesOf, stateOf, type Page } from './page';

const FILTERS: readonly Filter[] = [
  { source: 'kind', kind: 'choice', choices: ['page', 'announcement'], texts: 'choices.pageKind' },
  { source: 'status', kind: 'choice', choices: ['draft', 'published'], texts: 'status.page' },
  { source: 'categories', kind: 'reference', reference: 'categories' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'publishedFrom', kind: 'dates' },
  { source: 'shown', kind: 'either' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'shown', text: 'pages.views.shown', filter: { shown: true } },
  { key: 'drafts', text: 'pages.views.drafts', filter: { status: 'draft' } },
];

const Title = ({ page }: { page: Page }) => {
  const t = useText();
  return (
    <Stack component="span" direction="row" gap={1.5} alignItems="center" sx={{ display: 'inline-flex' }}>
      {page.title}
      {page.pinned && <PinIcon fontSize="inherit" color="primary" titleAccess={t('pages.pinned')} />}
    </Stack>
  );
};

const Audience = ({ page }: { page: Page }) => {
  const t = useText();
  return <>{isNarrowed(page) ? t('pages.some') : t('pages.everybody')}</>;
};

const Readers = ({ page }: { page: Page }) => {
  const format = useFormat();
  return <>{format.number(page.readCount)}</>;
};

/** Pages and announcements of the portal: what is out, what is being written. */
export const PageList = () => (
  <ListPage
    icon={ICONS.pages}
    filters={FILTERS}
    views={VIEWS}
    sort={{ field: 'publishedFrom', order: 'DESC' }}
    emptyText="pages.emptyText"
    phone={(page: Page) => ({
      title: page.title,
      text: <Choice of="pageKind" value={page.kind} />,
      status: <StatusChip noun="page" status={stateOf(page)} />,
    })}
  >
    <Table>
      <NameCol source="title" of={(page: Page) => <Title page={page} />} />
      <Col source="kind" render={({ kind }: Page) => <Choice of="pageKind" value={kind} />} />
      <StatusCol source="status" noun="page" of={(page: Page) => stateOf(page)} />
      <DateCol source="publishedFrom" />
      <DateCol source="publishedUntil" />
      <Col
        source="audience"
        label="pages.audience"
        disableSort
        render={(page: Page) => <Audience page={page} />}
      />
      <Col
        source="texts"
        label="pages.languages"
        disableSort
        render={(page: Page) => languagesOf(page).join(', ').toUpperCase()}
      />
      <Col source="readCount" align="right" render={(page: Page) => <Readers page={page} />} />
    </Table>
  </ListPage>
);
