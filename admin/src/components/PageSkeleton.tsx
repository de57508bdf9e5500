import { Card, Skeleton, Stack } from '@mui/material';

const ROWS = Array.from({ length: 10 }, (_, i) => i);

/** The shape of a page while it loads: a head, and rows. */
export const PageSkeleton = () => (
  <Stack gap={4} aria-busy>
    <Skeleton variant="text" sx={({ typography }) => ({ ...typography.h2, width: '24ch' })} />
    <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.control, width: '40%' })} />
    <Card>
      <Stack gap={2} sx={{ p: 4 }}>
        {ROWS.map((row) => (
          <Skeleton key={row} variant="text" sx={({ look }) => ({ height: look.sizes.row })} />
        ))}
      </Stack>
    </Card>
  </Stack>
);
