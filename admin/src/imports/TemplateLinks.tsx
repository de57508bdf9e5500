import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button, Stack, Typography } from '@mui/material';
import { useNotify } from 'react-admin';
import { saveFile } from '../data/files';
import { useText } from '../i18n/text';
import { request } from '../session/request';

/** Empty files to fill in: members with all that hangs on them in one workbook, and what is often brought by itself. */
const TEMPLATES = [
  { key: 'members', resources: 'members,units,people,addresses' },
  { key: 'accounts', resources: 'accounts' },
  { key: 'bankAccounts', resources: 'bank-accounts' },
  { key: 'payments', resources: 'payments' },
] as const;

/** Templates whose headings the next step recognises by itself. */
export const TemplateLinks = () => {
  const t = useText();
  const notify = useNotify();
  const take = (resources: string) =>
    request(`/api/imports/template?resources=${resources}`)
      .then((response) => saveFile(response, 'ortak.xlsx'))
      .catch((error: Error) => notify(error.message, { type: 'error' }));
  return (
    <Stack gap={1}>
      <Typography variant="h5" component="p">
        {t('templates.title')}
      </Typography>
      <Typography color="text.secondary">{t('templates.help')}</Typography>
      <Stack direction="row" flexWrap="wrap" gap={2} sx={{ pt: 1 }}>
        {TEMPLATES.map(({ key, resources }) => (
          <Button
            key={key}
            variant="outlined"
            startIcon={<DownloadIcon />}
            onClick={() => void take(resources)}
          >
            {t(`templates.${key}`)}
          </Button>
        ))}
      </Stack>
    </Stack>
  );
};
