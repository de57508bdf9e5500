import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { radii } from '../../theme/measures';

/** What needs attention, one below the other on one surface; nothing at all when all is well. */
export const AttentionList = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box
    component="section"
    aria-label={label}
    sx={{
      bgcolor: 'background.paper',
      border: 1,
      borderColor: 'divider',
      borderRadius: `${radii.card}px`,
      overflow: 'clip',
      '&:empty': { display: 'none' },
      '& > a + a': { borderTop: 1, borderColor: 'divider' },
    }}
  >
    {children}
  </Box>
);
