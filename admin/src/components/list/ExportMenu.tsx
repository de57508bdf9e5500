import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useListContext, useNotify } from 'react-admin';
import { useText } from '../../i18n/text';
import { request } from '../../session/request';
import { saveFile } from '../../data/files';

const FORMATS = ['xlsx', 'csv'] as const;

/** Every row of the list's filter as a file, made by the server in the reader's language. */
export const ExportMenu = () => {
  const { filterValues, sort, resource, total } = useListContext();
  const t = useText();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [busy, setBusy] = useState(false);
  const download = async (format: (typeof FORMATS)[number]) => {
    setAnchor(null);
    setBusy(true);
    const query = new URLSearchParams({
      format,
      filter: JSON.stringify(filterValues),
      sort: JSON.stringify([sort.field, sort.order]),
    });
    try {
      await saveFile(await request(`/api/console/${resource}/export?${query}`), `${resource}.${format}`);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant="text"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        disabled={busy || !total}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('list.export')}
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {FORMATS.map((format) => (
          <MenuItem key={format} onClick={() => void download(format)}>
            {t(`list.formats.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
