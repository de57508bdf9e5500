import { Stack, Typography, type SvgIconProps } from '@mui/material';
import type { ComponentType, ReactNode } from 'react';

interface EmptyStateProps {
  icon: ComponentType<SvgIconProps>;
  title: string;
  /** What this place is for. */
  text: string;
  /** The first step. */
  action?: ReactNode;
}

/** An empty place says what it is for and offers the first step. */
export const EmptyState = ({ icon: Icon, title, text, action }: EmptyStateProps) => (
  <Stack alignItems="center" gap={2} sx={{ py: 14, px: 4, textAlign: 'center' }}>
    <Icon
      aria-hidden
      sx={({ look }) => ({
        fontSize: look.sizes.illustration,
        p: 3,
        mb: 2,
        borderRadius: `${look.radii.sheet}px`,
        color: look.accent.text,
        backgroundColor: look.accent.soft,
      })}
    />
    <Typography variant="h3" component="h2">
      {title}
    </Typography>
    <Typography color="text.secondary" sx={{ maxWidth: '52ch' }}>
      {text}
    </Typography>
    {action && (
      <Stack direction="row" gap={2} flexWrap="wrap" justifyContent="center" sx={{ mt: 3 }}>
        {action}
      </Stack>
    )}
  </Stack>
);
