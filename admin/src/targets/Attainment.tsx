import { Box, LinearProgress, Typography } from '@mui/material';
import { useFormat } from '../i18n/text';

/** How much of a target was achieved: a bar and the percentage. From a hundred on it is reached. */
export const Attainment = ({ percent }: { percent: string | null | undefined }) => {
  const format = useFormat();
  const value = Number(percent ?? 0);
  const text = format.percent(percent ?? '0');
  return (
    <Box
      sx={({ look }) => ({ display: 'flex', alignItems: 'center', gap: 2, minWidth: look.sizes.menu * 0.6 })}
    >
      <LinearProgress
        variant="determinate"
        value={Math.max(0, Math.min(100, value))}
        color={value >= 100 ? 'success' : 'primary'}
        aria-label={text}
        sx={{ flex: 1 }}
      />
      <Typography
        component="span"
        variant="caption"
        sx={({ look, spacing }) => ({
          minWidth: spacing(12),
          textAlign: 'right',
          fontFeatureSettings: look.fonts.tabular,
          color: value >= 100 ? look.palette.meanings.good.text : 'text.secondary',
        })}
      >
        {text}
      </Typography>
    </Box>
  );
};
