import { Box, Stack, Typography } from '@mui/material';
import { useFormat, useText } from '../i18n/text';
import { meaningOfBand, type Band } from './analysis';

interface ScoreBarProps {
  score: number | string | null | undefined;
  band?: Band | null;
  name?: string;
}

/** A percentage as a figure and as a bar; a dash where nothing was scored. */
export const ScoreBar = ({ score, band, name }: ScoreBarProps) => {
  const format = useFormat();
  const t = useText();
  const value = score === null || score === undefined ? null : Number(score);
  return (
    <Stack gap={1} sx={{ minWidth: 0 }}>
      <Stack direction="row" justifyContent="space-between" gap={3} alignItems="baseline">
        {name !== undefined && (
          <Typography component="span" sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
        )}
        <Typography
          component="span"
          color={value === null ? 'text.secondary' : undefined}
          sx={({ look }) => ({ fontFeatureSettings: look.fonts.tabular, ml: 'auto' })}
          aria-label={value === null ? t('analyses.noScore') : undefined}
        >
          {value === null ? '–' : format.percent(value)}
        </Typography>
      </Stack>
      <Box
        aria-hidden
        sx={({ look, spacing }) => ({
          height: spacing(1.5),
          borderRadius: `${look.radii.round}px`,
          backgroundColor: look.palette.sunken,
          overflow: 'hidden',
        })}
      >
        <Box
          sx={({ look }) => ({
            width: `${value ?? 0}%`,
            height: '100%',
            borderRadius: `${look.radii.round}px`,
            backgroundColor: band
              ? look.palette.meanings[meaningOfBand(band.colour)].solid
              : look.accent.solid,
          })}
        />
      </Box>
    </Stack>
  );
};
