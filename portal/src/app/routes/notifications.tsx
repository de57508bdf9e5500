import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { LatestNotifications } from '../../features/notifications/components/LatestNotifications';
import { useWords } from '../../i18n/use-words';

/** What happened lately that concerns the person: the whole page of a phone's bell. */
export default function NotificationsRoute() {
  const { t } = useWords();
  return (
    <Page title={t('portal.notifications.title')} lead={t('portal.notifications.lead')}>
      <Panel flush>
        <LatestNotifications />
      </Panel>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 6, rowGap: 1 }}
      >
        <Typography variant="caption" component="p" color="text.secondary" sx={{ py: 1 }}>
          {t('portal.notifications.latest')}
        </Typography>
        <Link component={RouterLink} to="/profile#notifications" variant="body2" sx={{ py: 1 }}>
          {t('portal.notifications.choose')}
        </Link>
      </Box>
    </Page>
  );
}
