import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTheme, type Theme } from '@mui/material/styles';
import type { Meaning } from '@ortak/kernel/look';
import { Amount } from '../../../components/ui/Amount';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { radii, space } from '../../../theme/measures';
import { AGEING_BANDS, type AgeingBand, type Statement } from '../api/statement';

/** The later, the more serious; the strength of the colour grows with the age inside a meaning. */
const MEANING: Readonly<Record<AgeingBand, { meaning: Meaning; strength: number }>> = {
  notDue: { meaning: 'good', strength: 1 },
  d1_30: { meaning: 'warning', strength: 0.6 },
  d31_60: { meaning: 'warning', strength: 1 },
  d61_90: { meaning: 'bad', strength: 0.6 },
  over90: { meaning: 'bad', strength: 1 },
};

const WIDTH = 100;
const HEIGHT = 3;
const GAP = 0.4;

/** How old the open amounts are, as one bar and its figures. */
export const Ageing = ({ statement }: { statement: Statement }) => {
  const { t, date } = useWords();
  const theme = useTheme();
  const { ageing, currency, to } = statement;
  const bands = AGEING_BANDS.filter((band) => ageing[band] > 0);
  const total = bands.reduce((sum, band) => sum + ageing[band], 0);
  return (
    <Panel
      title={t('portal.statement.ageing')}
      note={t('portal.statement.ageingAt', { date: date(to, 'long') })}
    >
      {total === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {t('portal.statement.ageingNone')}
        </Typography>
      ) : (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          <Bar bands={bands} ageing={ageing} total={total} theme={theme} />
          <Box component="dl" sx={{ display: 'grid', gap: 2, m: 0, typography: 'body2' }}>
            {bands.map((band) => (
              <Box key={band} sx={{ display: 'flex', justifyContent: 'space-between', gap: 3 }}>
                <Box component="dt" sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
                  <Box
                    aria-hidden
                    sx={{
                      width: space * 2,
                      height: space * 2,
                      borderRadius: `${radii.small}px`,
                      bgcolor: `tones.${MEANING[band].meaning}.solid`,
                      opacity: MEANING[band].strength,
                    }}
                  />
                  {t(`portal.statement.bands.${band}`)}
                </Box>
                <Box component="dd" sx={{ m: 0 }}>
                  <Amount minor={ageing[band]} currency={currency} />
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Panel>
  );
};

interface BarProps {
  readonly bands: readonly AgeingBand[];
  readonly ageing: Statement['ageing'];
  readonly total: number;
  readonly theme: Theme;
}

/** The shares side by side; the figures below say the same in words. */
const Bar = ({ bands, ageing, total, theme }: BarProps) => {
  let x = 0;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      height={space * 3}
      preserveAspectRatio="none"
      aria-hidden
    >
      {bands.map((band) => {
        const width = (ageing[band] / total) * WIDTH;
        const start = x;
        x += width;
        const { meaning, strength } = MEANING[band];
        return (
          <rect
            key={band}
            x={start}
            width={Math.max(width - GAP, GAP)}
            height={HEIGHT}
            fill={theme.vars?.palette.tones[meaning].solid}
            opacity={strength}
          />
        );
      })}
    </svg>
  );
};
