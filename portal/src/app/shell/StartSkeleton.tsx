import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { sizes } from '../../theme/measures';
import { PageSkeleton } from './PageSkeleton';

/** The outline of the portal while it finds out who is there. */
export const StartSkeleton = () => (
  <Box aria-busy sx={{ display: 'flex', minHeight: '100dvh' }}>
    <Box
      sx={{
        display: { xs: 'none', md: 'block' },
        width: sizes.menu,
        flexShrink: 0,
        p: 5,
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Skeleton variant="rounded" width="80%" height={sizes.control} sx={{ mb: 8 }} />
      {[0, 1, 2, 3].map((index) => (
        <Skeleton key={index} width="65%" sx={{ my: 3 }} />
      ))}
    </Box>
    <Box sx={{ flex: 1, px: { xs: 4, sm: 6, lg: 10 }, pt: { xs: 10, md: 10 } }}>
      <Box sx={{ maxWidth: sizes.portalPage, mx: 'auto' }}>
        <PageSkeleton />
      </Box>
    </Box>
  </Box>
);
