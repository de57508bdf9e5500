import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Panel } from '../../components/ui/Panel';
import { TableSkeleton } from '../../components/ui/TableSkeleton';

/** The outline of a page whose program is still on its way. */
export const PageSkeleton = () => (
  <Box aria-busy sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}>
    <Skeleton width="30%" sx={{ typography: 'h1' }} />
    <Panel flush>
      <TableSkeleton />
    </Panel>
  </Box>
);
