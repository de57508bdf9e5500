import FolderIcon from '@mui/icons-material/FolderOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button, Card, Chip, Divider, IconButton, Skeleton, Stack, Typography } from '@mui/material';
import { Fragment, useState } from 'react';
import { ReferenceField, useCanAccess, useDelete, useGetList, useNotify, useRefresh } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Day, Moment } from '../components/figures';
import { saveFile } from '../data/files';
import { useFormat, useText } from '../i18n/text';
import type { Target } from '../notes/note';
import { fetchFile, sendFile, type Document } from './document';
import { DocumentSheet } from './DocumentSheet';
import { ExpiryChip } from './ExpiryChip';
import { UploadBox } from './UploadBox';

const PAGE = { page: 1, perPage: 100 };
const NEWEST = { field: 'createdAt', order: 'DESC' } as const;
const DocumentRow = ({ document }: { document: Document }) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [editing, setEditing] = useState(false);
  const [remove] = useDelete();
  const { canAccess } = useCanAccess({ resource: 'documents', action: 'edit' });
  const save = (version?: number, name = document.fileName) =>
    fetchFile(document.id, version)
      .then((response) => saveFile(response, name))
      .catch((error: Error) => notify(error.message, { type: 'error' }));
  const replace = (file: File | undefined) =>
    file &&
    sendFile(file, document.id, () => undefined)
      .then(refresh)
      .catch((error: Error) => notify(error.message, { type: 'error' }));
  return (
    <Stack sx={{ px: 4, py: 3 }} gap={1}>
      <Stack direction="row" gap={2} alignItems="center">
        <Stack sx={{ flex: 1, minWidth: 0 }}>
          <Typography fontWeight="fontWeightMedium" sx={{ overflowWrap: 'anywhere' }}>
            {document.title}
          </Typography>
          <Typography variant="caption" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
            {document.type !== null && (
              <>
                <ReferenceField record={document} source="type" reference="document-types" link={false} />
                {' · '}
              </>
            )}
            {t('documents.size', { size: format.decimal((document.fileSize / 1024 / 1024).toFixed(1)) })}
            {' · '}
            <Moment instant={document.createdAt} />
          </Typography>
        </Stack>
        <IconButton
          aria-label={t('documents.download', { name: document.title })}
          onClick={() => void save()}
        >
          <DownloadIcon />
        </IconButton>
      </Stack>
      <Stack direction="row" gap={2} alignItems="center" flexWrap="wrap">
        {document.expiry && <ExpiryChip expiry={document.expiry} />}
        {document.portalVisible && <Chip size="small" color="info" label={t('documents.inPortal')} />}
        {document.latest > 1 && (
          <Button size="small" variant="text" onClick={() => setOpen(!open)} aria-expanded={open}>
            {t('documents.versions', { count: document.latest })}
          </Button>
        )}
        {canAccess && (
          <>
            <Button size="small" variant="text" onClick={() => setEditing(true)}>
              {t('documents.edit')}
            </Button>
            <Button size="small" variant="text" component="label">
              {t('documents.newVersion')}
              <input type="file" hidden onChange={(event) => void replace(event.target.files?.[0])} />
            </Button>
            <Button
              size="small"
              variant="text"
              color="error"
              onClick={() =>
                void remove(
                  'documents',
                  { id: document.id, previousData: document },
                  { mutationMode: 'pessimistic', onSuccess: () => refresh() },
                )
              }
            >
              {t('documents.delete')}
            </Button>
          </>
        )}
      </Stack>
      {open &&
        document.versions.map(({ version, name, createdAt }) => (
          <Stack key={version} direction="row" gap={2} alignItems="center">
            <Typography variant="caption" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
              {`${version} · ${name} · `}
              <Day date={createdAt} />
            </Typography>
            <Button size="small" variant="text" onClick={() => void save(version, name)}>
              {t('documents.take')}
            </Button>
          </Stack>
        ))}
      {editing && <DocumentSheet document={document} onClose={() => setEditing(false)} />}
    </Stack>
  );
};

/** The documents of a record, newest first, with the place to drop new ones. */
export const DocumentsPart = ({ target }: { target: Target }) => {
  const t = useText();
  const { canAccess } = useCanAccess({ resource: 'documents', action: 'create' });
  const { resource, record } = target;
  const filter = resource === 'members' ? { member: record } : { resource, record };
  const { data, isPending } = useGetList<Document>('documents', { filter, pagination: PAGE, sort: NEWEST });
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />;
  return (
    <Stack gap={3}>
      {canAccess && <UploadBox target={target} />}
      <Card>
        {data?.length ? (
          data.map((document, i) => (
            <Fragment key={document.id}>
              {i > 0 && <Divider />}
              <DocumentRow document={document} />
            </Fragment>
          ))
        ) : (
          <EmptyState icon={FolderIcon} title={t('list.noneYet')} text={t('documents.emptyText')} />
        )}
      </Card>
    </Stack>
  );
};
