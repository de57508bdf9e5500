import LogoutOutlined from '@mui/icons-material/LogoutOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Box from '@mui/material/Box';
import { Link as RouterLink } from 'react-router-dom';
import { ExtraPanels } from '../../components/extra/ExtraPanels';
import { Page } from '../../components/ui/Page';
import { ChoicesPanel } from '../../features/notifications/components/ChoicesPanel';
import { CHANGE_REQUESTS_KEY } from '../../features/own-data/api/change-requests';
import { OwnPersonForm } from '../../features/own-data/components/OwnPersonForm';
import { RequestsPanel } from '../../features/own-data/components/RequestsPanel';
import { PasswordPanel } from '../../features/profile/components/PasswordPanel';
import { PersonalPanel } from '../../features/profile/components/PersonalPanel';
import { PreferencesPanel } from '../../features/profile/components/PreferencesPanel';
import { SessionsPanel } from '../../features/profile/components/SessionsPanel';
import { TwoStepPanel } from '../../features/profile/components/TwoStepPanel';
import { usePages } from '../../features/pages/api/use-pages';
import { useWords } from '../../i18n/use-words';
import { ME_KEY } from '../../session/me';
import { useMe } from '../../session/use-me';
import { useRights } from '../../session/use-rights';
import { useSession } from '../../session/SessionProvider';

/** Pages that have no place in the bar of a phone. */
const PHONE_PAGES = [
  { to: '/payments', key: 'payments', area: 'payments' },
  { to: '/documents', key: 'documents', area: 'documents' },
  { to: '/analyses', key: 'analyses', area: 'analyses' },
  { to: '/notes', key: 'notes', area: 'notes' },
  { to: '/people', key: 'people', area: 'people' },
  { to: '/units', key: 'units', area: 'units' },
] as const;

export default function ProfileRoute() {
  const { t } = useWords();
  const can = useRights();
  const { end } = useSession();
  const { person } = useMe();
  const { data: pages } = usePages();
  return (
    <Page title={t('portal.profile.title')}>
      <PersonalPanel form={(close) => <OwnPersonForm person={person} onClose={close} />} />
      <ExtraPanels
        entity="people"
        record={person.id}
        stored={person.extra}
        queryKeys={[ME_KEY, CHANGE_REQUESTS_KEY]}
      />
      <RequestsPanel />
      <PreferencesPanel />
      <ChoicesPanel />
      <PasswordPanel />
      <TwoStepPanel />
      <SessionsPanel />
      <Box sx={{ display: { xs: 'flex', md: 'none' }, flexDirection: 'column', gap: 3 }}>
        {(pages?.length ?? 0) > 0 ? (
          <Link component={RouterLink} to="/pages" sx={{ alignSelf: 'center', py: 2 }}>
            {t('portal.menu.pages')}
          </Link>
        ) : null}
        <Link component={RouterLink} to="/member" sx={{ alignSelf: 'center', py: 2 }}>
          {t('portal.menu.member')}
        </Link>
        {PHONE_PAGES.filter(({ area }) => can(area)).map(({ to, key }) => (
          <Link key={to} component={RouterLink} to={to} sx={{ alignSelf: 'center', py: 2 }}>
            {t(`portal.menu.${key}`)}
          </Link>
        ))}
        <Button variant="outlined" startIcon={<LogoutOutlined />} onClick={() => void end()}>
          {t('portal.menu.signOut')}
        </Button>
      </Box>
    </Page>
  );
}
