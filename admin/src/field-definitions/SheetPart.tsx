import { Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A part of a sheet with its heading. */
export const SheetPart = ({ title, children }: { title: string; children: ReactNode }) => (
  <Stack component="section" gap={2}>
    <Typography variant="h4" component="h3">
      {title}
    </Typography>
    {children}
  </Stack>
);
