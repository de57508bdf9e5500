import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import { Alert, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../i18n/text';
import { requestJson } from '../session/request';
import type { TierResource } from './tiers';

interface Loaded {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

const FILE = 'file';
/** Lists that come with Ortak. */
const READY: Readonly<Record<TierResource, readonly string[]>> = { categories: [], sectors: ['nace-rev-2'] };

const send = (resource: TierResource, list: string, file: File | null, dryRun: boolean): Promise<Loaded> => {
  const form = new FormData();
  if (list === FILE && file) form.append('file', file);
  const body = list === FILE ? form : JSON.stringify({ list, dryRun });
  if (list === FILE) form.append('dryRun', String(dryRun));
  return requestJson<Loaded>(`/api/console/${resource}/load`, { method: 'POST', body });
};

/** Loads a list of codes, parents and names: tried first, and its figures shown, then loaded. */
export const LoadTiers = ({
  resource,
  onDone,
  onClose,
}: {
  resource: TierResource;
  onDone: () => void;
  onClose: () => void;
}) => {
  const t = useText();
  const notify = useNotify();
  const [list, setList] = useState(READY[resource][0] ?? FILE);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<Loaded | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const ready = list !== FILE || file !== null;
  return (
    <ActionDialog
      open
      title={t('tiers.loadTitle')}
      text={t('tiers.loadText')}
      confirm={t(tried ? 'tiers.load' : 'tiers.try')}
      ready={ready}
      stays={tried === null}
      onConfirm={async () => {
        const answer = await send(resource, list, file, tried === null);
        if (tried === null) {
          setTried(answer);
          return;
        }
        notify(t('tiers.loaded', { created: answer.created, changed: answer.changed }), { type: 'success' });
        onDone();
      }}
      onClose={onClose}
    >
      {READY[resource].length > 0 && (
        <TextField
          select
          label={t('tiers.whichList')}
          value={list}
          onChange={(event) => {
            setList(event.target.value);
            setTried(null);
          }}
        >
          {READY[resource].map((key) => (
            <MenuItem key={key} value={key}>
              {t(`tiers.lists.${key as 'nace-rev-2'}`)}
            </MenuItem>
          ))}
          <MenuItem value={FILE}>{t('tiers.ownFile')}</MenuItem>
        </TextField>
      )}
      {list === FILE && (
        <Stack gap={2} alignItems="flex-start">
          <Button variant="outlined" startIcon={<UploadIcon />} onClick={() => input.current?.click()}>
            {file ? file.name : t('imports.choose')}
          </Button>
          <Typography variant="caption" color="text.secondary">
            {t('tiers.fileHelp')}
          </Typography>
          <input
            ref={input}
            hidden
            type="file"
            accept=".csv,.xlsx,.json"
            aria-label={t('imports.choose')}
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setTried(null);
            }}
          />
        </Stack>
      )}
      {tried && (
        <Alert severity="info" role="status">
          {t('tiers.tried', { created: tried.created, changed: tried.changed, unchanged: tried.unchanged })}
        </Alert>
      )}
    </ActionDialog>
  );
};
