import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { sizes } from '../../theme/measures';

interface IconRowLinkProps {
  readonly icon: SvgIconComponent;
  /** Colours of the palette for the round behind the icon, and the icon. */
  readonly colours: { readonly bgcolor: string; readonly color: string };
  readonly to: string;
  readonly onClick?: () => void;
  /** What stands at the end. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A row that is a way as a whole: an icon in a round, words, and what stands at the end. */
export const IconRowLink = ({ icon: Icon, colours, to, onClick, end, children }: IconRowLinkProps) => (
  <ButtonBase
    component={RouterLink}
    to={to}
    onClick={onClick}
    sx={{
      display: 'flex',
      justifyContent: 'flex-start',
      textAlign: 'start',
      gap: 4,
      width: '100%',
      px: { xs: 4, sm: 6 },
      py: 3,
      '&:hover': { bgcolor: 'grounds.hover' },
      '&.Mui-focusVisible': { outlineOffset: -2 },
    }}
  >
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        placeItems: 'center',
        flexShrink: 0,
        width: sizes.control,
        height: sizes.control,
        borderRadius: '50%',
        ...colours,
      }}
    >
      <Icon fontSize="small" />
    </Box>
    <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
    {end}
  </ButtonBase>
);
