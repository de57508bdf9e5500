import Box from '@mui/material/Box';
import type { BaseSyntheticEvent, ReactNode } from 'react';
import { sizes } from '../../theme/measures';

interface FormProps {
  /** As react-hook-form makes it. */
  readonly onSubmit: (event: BaseSyntheticEvent) => Promise<void>;
  /** Inside a panel: closer together. */
  readonly dense?: boolean;
  /** No wider than a few fields need. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** Fields below each other, checked by us and not by the browser. */
export const Form = ({ onSubmit, dense, narrow, children }: FormProps) => (
  <Box
    component="form"
    noValidate
    onSubmit={(event) => void onSubmit(event)}
    sx={{
      display: 'flex',
      flexDirection: 'column',
      gap: dense ? 4 : 5,
      maxWidth: narrow ? sizes.sheet : undefined,
    }}
  >
    {children}
  </Box>
);
