import { Box, Card, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useResourceContext, useTranslateLabel } from 'react-admin';
import { Nothing } from '../figures';

interface FactProps {
  /** The field, whose name stands as the label; `label` replaces it. */
  source?: string;
  label?: string;
  /** Takes the whole width of its card. */
  wide?: boolean;
  children?: ReactNode;
}

/** One labelled value of a record. */
export const Fact = ({ source, label, wide = false, children }: FactProps) => {
  const resource = useResourceContext();
  const translateLabel = useTranslateLabel();
  const empty = children === null || children === undefined || children === '';
  return (
    <Box sx={{ minWidth: 0, ...(wide ? { gridColumn: '1 / -1' } : {}) }}>
      <Typography component="dt" variant="caption" color="text.secondary" fontWeight="fontWeightMedium">
        {translateLabel({ source, label, resource })}
      </Typography>
      <Box component="dd" sx={{ m: 0, mt: 0.5, overflowWrap: 'anywhere' }}>
        {empty ? <Nothing /> : children}
      </Box>
    </Box>
  );
};

interface FactsProps {
  title?: string;
  /** In how many columns the values stand on a wide screen; without it in as many as fit. */
  columns?: 1 | 2 | 3;
  children: ReactNode;
}

/** A card of labelled values. */
export const Facts = ({ title, columns, children }: FactsProps) => (
  <Card component="section" sx={{ p: 5 }}>
    <Stack gap={4}>
      {title && (
        <Typography variant="h4" component="h2">
          {title}
        </Typography>
      )}
      <Box
        component="dl"
        sx={({ look, spacing }) => ({
          m: 0,
          display: 'grid',
          gap: spacing(4, 6),
          gridTemplateColumns: columns
            ? { xs: 'minmax(0, 1fr)', sm: `repeat(${columns}, minmax(0, 1fr))` }
            : `repeat(auto-fill, minmax(min(100%, ${look.sizes.menu}px), 1fr))`,
        })}
      >
        {children}
      </Box>
    </Stack>
  </Card>
);

/** Figures side by side at the head of a record. */
export const Figures = ({ children }: { children: ReactNode }) => (
  <Card sx={{ p: 5 }}>
    <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 8, rowGap: 4 }}>
      {children}
    </Box>
  </Card>
);

/** One large figure with what it is. */
export const Figure = ({
  label,
  children,
  note,
}: {
  label: string;
  children: ReactNode;
  note?: ReactNode;
}) => (
  <Box>
    <Typography component="dt" variant="caption" color="text.secondary" fontWeight="fontWeightMedium">
      {label}
    </Typography>
    <Typography
      component="dd"
      variant="h2"
      sx={({ look }) => ({ m: 0, mt: 1, fontFeatureSettings: look.fonts.tabular })}
    >
      {children}
    </Typography>
    {note && (
      <Typography component="dd" variant="caption" color="text.secondary" sx={{ m: 0 }}>
        {note}
      </Typography>
    )}
  </Box>
);
