import type { Meaning } from '@ortak/kernel/look';
import { Box, Card, Stack, Typography } from '@mui/material';
import { Amount } from '../components/figures';
import { useText } from '../i18n/text';
import type { Ageing } from './statement';

/** The later, the graver. */
const PARTS: readonly [keyof Ageing, Meaning][] = [
  ['notDue', 'good'],
  ['d1_30', 'info'],
  ['d31_60', 'warning'],
  ['d61_90', 'warning'],
  ['over90', 'bad'],
];

/** What is owed by how late it is, as one bar with its figures. */
export const AgeingBar = ({ ageing, currency }: { ageing: Ageing; currency: string }) => {
  const t = useText();
  const total = PARTS.reduce((sum, [key]) => sum + Math.max(0, Number(ageing[key])), 0);
  if (total === 0) return null;
  return (
    <Card sx={{ p: 5 }}>
      <Stack gap={3}>
        <Typography variant="h5" component="h2">
          {t('statements.ageing')}
        </Typography>
        <Box
          sx={({ look, spacing }) => ({
            display: 'flex',
            gap: 0.5,
            height: spacing(2),
            overflow: 'hidden',
            borderRadius: `${look.radii.round}px`,
          })}
        >
          {PARTS.filter(([key]) => Number(ageing[key]) > 0).map(([key, meaning]) => (
            <Box
              key={key}
              sx={({ look }) => ({
                flexGrow: Number(ageing[key]) / total,
                minWidth: '1%',
                backgroundColor: look.palette.meanings[meaning].solid,
              })}
            />
          ))}
        </Box>
        <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 10, rowGap: 2 }}>
          {PARTS.map(([key]) => (
            <Box key={key}>
              <Typography component="dt" variant="caption" color="text.secondary">
                {t(`statements.ages.${key}`)}
              </Typography>
              <Box component="dd" sx={{ m: 0 }}>
                <Amount minor={ageing[key]} currency={currency} />
              </Box>
            </Box>
          ))}
        </Box>
      </Stack>
    </Card>
  );
};
