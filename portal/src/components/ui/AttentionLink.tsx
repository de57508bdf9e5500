import type { SvgIconComponent } from '@mui/icons-material';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { Meaning } from '@ortak/kernel/look';
import { Link as RouterLink } from 'react-router-dom';
import { sizes } from '../../theme/measures';
import { mirrored } from '../../theme/mirrored';

interface AttentionLinkProps {
  readonly meaning: Meaning;
  readonly icon: SvgIconComponent;
  readonly title: string;
  readonly text: string;
  readonly to: string;
}

/** One thing that needs attention, and the way to it. */
export const AttentionLink = ({ meaning, icon: Icon, title, text, to }: AttentionLinkProps) => (
  <ButtonBase
    component={RouterLink}
    to={to}
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
        bgcolor: `tones.${meaning}.soft`,
        color: `tones.${meaning}.text`,
      }}
    >
      <Icon fontSize="small" />
    </Box>
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Typography variant="subtitle2" component="p" sx={{ overflowWrap: 'anywhere' }}>
        <bdi>{title}</bdi>
      </Typography>
      <Typography variant="body2" color="text.secondary">
        <bdi>{text}</bdi>
      </Typography>
    </Box>
    <ChevronRight fontSize="small" aria-hidden sx={[mirrored, { color: 'text.secondary' }]} />
  </ButtonBase>
);
