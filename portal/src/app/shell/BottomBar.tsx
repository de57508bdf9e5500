import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { NavLink } from 'react-router-dom';
import { useWords } from '../../i18n/use-words';
import { sizes } from '../../theme/measures';
import type { Destination } from './navigation';

/** The menu at the bottom of a phone, within a thumb's reach. */
export const BottomBar = ({ destinations }: { destinations: readonly Destination[] }) => {
  const { t } = useWords();
  return (
    <Box
      component="nav"
      aria-label={t('portal.menu.label')}
      sx={{
        display: { xs: 'grid', md: 'none' },
        displayPrint: 'none',
        gridAutoFlow: 'column',
        gridAutoColumns: 'minmax(0, 1fr)',
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 'appBar',
        pb: 'env(safe-area-inset-bottom)',
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {destinations
        .filter((destination) => !destination.wideOnly)
        .map(({ to, key, icon: Icon }) => (
          <ButtonBase
            key={to}
            component={NavLink}
            to={to}
            end={to === '/'}
            sx={{
              flexDirection: 'column',
              gap: 0.5,
              minHeight: sizes.bar,
              typography: 'micro',
              color: 'text.secondary',
              '&.active': { color: 'accent.text' },
              '&.Mui-focusVisible': { outlineOffset: -2 },
            }}
          >
            <Icon aria-hidden />
            {t(`portal.menu.${key}`)}
          </ButtonBase>
        ))}
    </Box>
  );
};
