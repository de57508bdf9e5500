import DownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import IconButton from '@mui/material/IconButton';
import { labelOf } from '@ortak/kernel/i18n';
import { useState } from 'react';
import { downloadFile } from '../../../api/download-file';
import { CellNote } from '../../../components/ui/CellNote';
import { DataTable, type Column } from '../../../components/ui/DataTable';
import { useNotices } from '../../../components/ui/Notices';
import { useWords } from '../../../i18n/use-words';
import { useMembers } from '../../../session/use-members';
import { documentPath, type PortalDocument } from '../api/document';

const DownloadIcon = ({ document }: { document: PortalDocument }) => {
  const { t } = useWords();
  const notify = useNotices();
  const [busy, setBusy] = useState(false);
  const download = () => {
    setBusy(true);
    downloadFile(documentPath(document.id), document.fileName)
      .catch(() => notify(t('portal.problem.download'), 'error'))
      .finally(() => setBusy(false));
  };
  return (
    <IconButton
      aria-label={t('portal.document.download', { name: document.title })}
      aria-busy={busy}
      onClick={busy ? undefined : download}
      sx={{ my: -2 }}
    >
      <DownloadOutlined fontSize="small" />
    </IconButton>
  );
};

/** Documents as rows, each with its file. */
export const DocumentTable = ({ documents }: { documents: readonly PortalDocument[] }) => {
  const { t, date, day, language } = useWords();
  const members = useMembers();
  const columns: Column<PortalDocument>[] = [
    {
      key: 'title',
      header: t('portal.document.name'),
      phone: 'title',
      render: (document) => (
        <>
          <bdi>{document.title}</bdi>
          <CellNote>{members.several && members.nameOf(document.member)}</CellNote>
        </>
      ),
    },
    {
      key: 'type',
      header: t('portal.document.type'),
      phone: 'subtitle',
      render: ({ type }) => (type ? labelOf(type.labels, language, type.name) : '–'),
    },
    {
      key: 'date',
      dates: true,
      header: t('portal.document.date'),
      phone: 'none',
      narrow: true,
      render: (document) => day(document.createdAt),
    },
    {
      key: 'expiry',
      dates: true,
      header: t('portal.document.expiry'),
      phone: 'meta',
      narrow: true,
      render: (document) => (document.expiry ? date(document.expiry) : ''),
    },
    {
      key: 'file',
      header: t('portal.list.actions'),
      actions: true,
      phone: 'amount',
      numeric: true,
      narrow: true,
      render: (document) => <DownloadIcon document={document} />,
    },
  ];
  return (
    <DataTable
      label={t('portal.document.title')}
      columns={columns}
      rows={documents}
      rowKey={(document) => document.id}
    />
  );
};
