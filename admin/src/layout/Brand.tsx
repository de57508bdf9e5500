import { Box, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/text';

/** Two circles that overlap: the members and we. */
export const Mark = ({ steps = 7 }: { steps?: number }) => (
  <Box
    component="svg"
    viewBox="0 0 32 32"
    aria-hidden
    sx={({ look, spacing }) => ({
      width: spacing(steps),
      height: spacing(steps),
      flexShrink: 0,
      '& rect': { fill: look.accent.solid },
      '& circle': { fill: 'none', stroke: look.accent.onSolid, strokeWidth: 2.6 },
      '& circle:last-of-type': { opacity: 0.72 },
    })}
  >
    <rect width="32" height="32" rx="8" />
    <circle cx="12.5" cy="16" r="6" />
    <circle cx="19.5" cy="16" r="6" />
  </Box>
);

/** The name of the product at the head of the menu; leads home. */
export const Brand = () => {
  const t = useText();
  return (
    <Stack
      component={Link}
      to="/"
      direction="row"
      alignItems="center"
      gap={2.5}
      aria-label={t('shell.home')}
      sx={({ look }) => ({
        minHeight: look.sizes.bar,
        px: 2,
        mb: 1,
        color: 'text.primary',
        textDecoration: 'none',
      })}
    >
      <Mark />
      <Typography variant="h3" component="span">
        Ortak
      </Typography>
    </Stack>
  );
};
