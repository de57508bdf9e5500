import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { useNotify } from 'react-admin';
import { saveFile } from '../data/files';
import { useText } from '../i18n/text';
import { request } from '../session/request';
import type { TierResource } from './tiers';

/** All of the tree as a sheet. */
export const ExportButton = ({ resource }: { resource: TierResource }) => {
  const t = useText();
  const notify = useNotify();
  const download = async () => {
    try {
      await saveFile(await request(`/api/console/${resource}/export?format=xlsx`), `${resource}.xlsx`);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
  };
  return (
    <Button variant="text" startIcon={<DownloadIcon />} onClick={() => void download()}>
      {t('list.export')}
    </Button>
  );
};
