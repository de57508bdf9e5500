import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { NavLink } from 'react-router-dom';
import { useWords } from '../../i18n/use-words';
import { radii, sizes, weights } from '../../theme/measures';
import type { Destination } from './navigation';

/** One place to go in the side menu. */
export const RailItem = ({ destination: { to, key, icon: Icon } }: { destination: Destination }) => {
  const { t } = useWords();
  return (
    <Box component="li">
      <ButtonBase
        component={NavLink}
        to={to}
        end={to === '/'}
        sx={{
          display: 'flex',
          justifyContent: 'flex-start',
          gap: 3,
          width: '100%',
          minHeight: sizes.row,
          px: 3,
          borderRadius: `${radii.control}px`,
          typography: 'body2',
          fontWeight: weights.medium,
          color: 'text.secondary',
          '&:hover': { bgcolor: 'grounds.hover', color: 'text.primary' },
          '&.active': { bgcolor: 'accent.soft', color: 'accent.text' },
        }}
      >
        <Icon fontSize="small" aria-hidden />
        {t(`portal.menu.${key}`)}
      </ButtonBase>
    </Box>
  );
};
