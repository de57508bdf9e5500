import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import SystemUpdateAlt from '@mui/icons-material/SystemUpdateAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRouteError } from 'react-router-dom';
import { EmptyState } from '../components/ui/EmptyState';
import { useWords } from '../i18n/use-words';

/** Why a page could not be drawn: no connection, a newer portal in the place of this one, or our fault. */
const explain = (error: unknown): 'offline' | 'updated' | 'server' => {
  if (!navigator.onLine) return 'offline';
  return error instanceof TypeError && /import|module|fetch/i.test(error.message) ? 'updated' : 'server';
};

/** What is left when a page could not be drawn. Reloading helps in each case: nothing is lost. */
export const Crashed = () => {
  const { t } = useWords();
  const reason = explain(useRouteError());
  return (
    <Box component="section" sx={{ display: 'grid', placeContent: 'center', minHeight: '60dvh' }}>
      <EmptyState
        page
        icon={reason === 'offline' ? CloudOffOutlined : SystemUpdateAlt}
        title={t('portal.problem.title')}
        text={t(`portal.problem.${reason}`)}
        action={
          <Button variant="contained" onClick={() => location.reload()}>
            {t('portal.problem.reload')}
          </Button>
        }
      />
    </Box>
  );
};
