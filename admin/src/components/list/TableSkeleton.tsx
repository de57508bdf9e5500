import { Box, Skeleton } from '@mui/material';

/** Widths of the bars in a row, as a table's columns differ. */
const BARS = ['22%', '9%', '12%', '16%', '10%'];
const ROWS = 12;

/** The shape of a table while its rows come. */
export const TableSkeleton = ({ rows = ROWS }: { rows?: number }) => (
  <Box aria-busy>
    {Array.from({ length: rows }, (_, row) => (
      <Box
        key={row}
        sx={({ look }) => ({
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          height: look.sizes.row,
          px: 3,
          borderBottom: 1,
          borderColor: 'divider',
          '&:last-of-type': { borderBottom: 0 },
        })}
      >
        {BARS.map((width) => (
          <Skeleton key={width} variant="text" sx={{ width }} />
        ))}
      </Box>
    ))}
  </Box>
);
