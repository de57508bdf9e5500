import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Takes the whole row of a phone. */
  readonly wide?: boolean;
}

/** Labelled facts side by side, as many as fit. */
export const KeyFacts = ({ facts }: { facts: readonly Fact[] }) => (
  <Box
    component="dl"
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(11rem, 1fr))' },
      '@media print': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
      columnGap: 6,
      rowGap: 4,
      m: 0,
    }}
  >
    {facts.map(({ label, value, wide }) => (
      <Box key={label} sx={{ minWidth: 0, gridColumn: wide ? { xs: '1 / -1', sm: 'auto' } : undefined }}>
        <Typography component="dt" variant="caption" color="text.secondary">
          {label}
        </Typography>
        <Typography component="dd" variant="body2" sx={{ m: 0, mt: 0.5, overflowWrap: 'anywhere' }}>
          {typeof value === 'string' ? <bdi>{value}</bdi> : value}
        </Typography>
      </Box>
    ))}
  </Box>
);
