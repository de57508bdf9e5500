import Box from '@mui/material/Box';
import type { Meaning } from '@ortak/kernel/look';
import { radii, weights } from '../../theme/measures';

/** A state in one word; its colour says what it means, a dot says it without colour too. */
export const StatusChip = ({ meaning, label }: { meaning: Meaning; label: string }) => (
  <Box
    component="span"
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: 1.5,
      px: 2,
      py: 0.5,
      borderRadius: `${radii.round}px`,
      typography: 'caption',
      fontWeight: weights.medium,
      whiteSpace: 'nowrap',
      color: `tones.${meaning}.text`,
      bgcolor: `tones.${meaning}.soft`,
    }}
  >
    <Box
      component="span"
      aria-hidden
      sx={{
        width: (theme) => theme.spacing(1.5),
        height: (theme) => theme.spacing(1.5),
        borderRadius: '50%',
        bgcolor: `tones.${meaning}.solid`,
      }}
    />
    {label}
  </Box>
);
