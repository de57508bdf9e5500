import Box from '@mui/material/Box';
import LogoutOutlined from '@mui/icons-material/LogoutOutlined';
import Typography from '@mui/material/Typography';
import { Brand } from '../../components/ui/Brand';
import { BellButton } from '../../features/notifications/components/NotificationBell';
import { useWords } from '../../i18n/use-words';
import { useMe } from '../../session/use-me';
import { useSession } from '../../session/SessionProvider';
import { sizes } from '../../theme/measures';
import type { Destination } from './navigation';
import { RailItem } from './RailItem';
import { useBrand } from '../../session/use-brand';
import Button from '@mui/material/Button';

/** The menu at the side, from the tablet on. */
export const SideRail = ({ destinations }: { destinations: readonly Destination[] }) => {
  const { t } = useWords();
  const { person, member } = useMe();
  const { end } = useSession();
  const brand = useBrand();
  return (
    <Box
      component="aside"
      sx={{
        display: { xs: 'none', md: 'flex' },
        displayPrint: 'none',
        flexDirection: 'column',
        position: 'sticky',
        top: 0,
        height: '100dvh',
        width: sizes.menu,
        flexShrink: 0,
        px: 4,
        py: 5,
        gap: 6,
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        overflowY: 'auto',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Brand name={brand.name} logo={brand.logo} note={t('portal.name')} />
        <BellButton />
      </Box>
      <Box component="nav" aria-label={t('portal.menu.label')} sx={{ flex: 1 }}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {destinations.map((destination) => (
            <RailItem key={destination.to} destination={destination} />
          ))}
        </Box>
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 4, minWidth: 0 }}>
        <Typography variant="subtitle2" component="p" sx={{ overflowWrap: 'anywhere' }}>
          {person.firstName} {person.lastName}
        </Typography>
        {member.kind === 'corporate' ? (
          <Typography variant="caption" component="p" color="text.secondary">
            {member.name}
          </Typography>
        ) : null}
        <Button
          size="small"
          startIcon={<LogoutOutlined />}
          onClick={() => void end()}
          sx={{ mt: 2, ml: -3, color: 'text.secondary' }}
        >
          {t('portal.menu.signOut')}
        </Button>
      </Box>
    </Box>
  );
};
