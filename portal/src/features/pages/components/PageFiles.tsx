import Box from '@mui/material/Box';
import { DownloadButton } from '../../../components/ui/DownloadButton';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { pageFilePath, type PortalPage } from '../api/page';

/** The files that come with a page. */
export const PageFiles = ({ page }: { page: PortalPage }) => {
  const { t } = useWords();
  if (page.files.length === 0) return null;
  return (
    <Panel title={t('portal.pages.files')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
        {page.files.map(({ id, title, fileName }) => (
          <DownloadButton key={id} path={pageFilePath(page.id, id)} name={fileName} label={title} />
        ))}
      </Box>
    </Panel>
  );
};
