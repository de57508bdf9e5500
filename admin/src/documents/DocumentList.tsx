import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Chip, IconButton, Link as MuiLink } from '@mui/material';
import { useNotify } from 'react-admin';
import { Link } from 'react-router-dom';
import { Col, MomentCol, ReferenceCol } from '../components/columns';
import { Nothing } from '../components/figures';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter, View } from '../components/list/filters';
import { saveFile } from '../data/files';
import { todayIn } from '../data/today';
import { useFormat, useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { fetchFile, type Document } from './document';
import { ExpiryChip } from './ExpiryChip';

const FILTERS: readonly Filter[] = [
  { source: 'type', kind: 'reference', reference: 'document-types' },
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'expiry', kind: 'dates' },
  { source: 'portalVisible', kind: 'truth' },
  { source: 'mine', kind: 'truth' },
];

const DAY = 86_400_000;
const SOON = 30;

/** The day that many days after another, YYYY-MM-DD. */
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const viewsOn = (today: string): readonly View[] => [
  { key: 'all', text: 'views.all', filter: {} },
  {
    key: 'expiring',
    text: 'documents.views.expiring',
    filter: { expiry_gte: today, expiry_lte: later(today, SOON) },
  },
  { key: 'expired', text: 'documents.views.expired', filter: { expiry_lte: later(today, -1) } },
  { key: 'portal', text: 'documents.views.portal', filter: { portalVisible: true } },
];

/** The record that a document hangs on, opened where its documents are. */
const Title = ({ document: { resource, record, title } }: { document: Document }) => (
  <MuiLink component={Link} to={`/${resource}/${record}/show?tab=documents`} data-row-link>
    {title}
  </MuiLink>
);

const Take = ({ document }: { document: Document }) => {
  const t = useText();
  const notify = useNotify();
  return (
    <IconButton
      size="small"
      aria-label={t('documents.download', { name: document.title })}
      onClick={() =>
        void fetchFile(document.id)
          .then((response) => saveFile(response, document.fileName))
          .catch((error: Error) => notify(error.message, { type: 'error' }))
      }
    >
      <DownloadIcon fontSize="small" />
    </IconButton>
  );
};

const InPortal = ({ document }: { document: Document }) => {
  const t = useText();
  return document.portalVisible ? (
    <Chip size="small" color="info" label={t('documents.inPortal')} />
  ) : (
    <Nothing />
  );
};

/** All documents of all records: by type, by expiry, by what the portal shows. */
export const DocumentList = () => {
  const format = useFormat();
  const t = useText();
  return (
    <ListPage
      icon={ICONS.documents}
      filters={FILTERS}
      views={viewsOn(todayIn())}
      sort={{ field: 'createdAt', order: 'DESC' }}
      emptyText="documents.emptyListText"
      linked={false}
      phone={(document: Document) => ({
        title: <Title document={document} />,
        text: t('documents.size', { size: format.decimal((document.fileSize / 1024 / 1024).toFixed(1)) }),
        status: document.expiry ? <ExpiryChip expiry={document.expiry} /> : undefined,
        end: <Take document={document} />,
      })}
    >
      <Table rowClick={false} hiddenColumns={['company', 'latest']}>
        <Col source="title" render={(document: Document) => <Title document={document} />} />
        <ReferenceCol source="type" reference="document-types" />
        <ReferenceCol source="member" reference="members" />
        <ReferenceCol source="company" reference="companies" />
        <Col
          source="expiry"
          render={(document: Document) =>
            document.expiry ? <ExpiryChip expiry={document.expiry} /> : <Nothing />
          }
        />
        <Col source="portalVisible" render={(document: Document) => <InPortal document={document} />} />
        <Col source="latest" align="right" />
        <MomentCol source="createdAt" />
        <Col
          source="actions"
          label={false}
          disableSort
          align="right"
          render={(document: Document) => <Take document={document} />}
        />
      </Table>
    </ListPage>
  );
};
