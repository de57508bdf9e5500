import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** Rows to come, in the height that they will have. */
export const TableSkeleton = ({ rows = 6 }: { rows?: number }) => (
  <Box>
    {Array.from({ length: rows }, (_, index) => (
      <Box
        key={index}
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          gap: 6,
          px: { xs: 4, sm: 6 },
          py: 4,
          borderTop: index ? 1 : 0,
          borderColor: 'divider',
        }}
      >
        <Skeleton width={index % 2 ? '42%' : '34%'} />
        <Skeleton width="18%" />
      </Box>
    ))}
  </Box>
);
