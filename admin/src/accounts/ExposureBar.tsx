import type { Meaning } from '@ortak/kernel/look';
import { Box, Card, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Amount } from '../components/figures';
import { useFormat, useText, type MinorUnits } from '../i18n/text';
import type { NamedAccount } from './AccountName';

/** From here on a limit is nearly used up. */
const NEAR = 80;

const meaningOf = (percent: number, over: boolean): Meaning =>
  over ? 'bad' : percent >= NEAR ? 'warning' : 'good';

const Bar = ({ percent, meaning, label }: { percent: number; meaning: Meaning; label: string }) => (
  <Box
    role="meter"
    aria-label={label}
    aria-valuenow={percent}
    aria-valuemin={0}
    aria-valuemax={100}
    sx={({ look, spacing }) => ({
      height: spacing(2),
      overflow: 'hidden',
      borderRadius: `${look.radii.round}px`,
      backgroundColor: look.palette.sunken,
    })}
  >
    <Box
      sx={({ look }) => ({
        height: '100%',
        width: `${Math.min(100, percent)}%`,
        borderRadius: `${look.radii.round}px`,
        backgroundColor: look.palette.meanings[meaning].solid,
      })}
    />
  </Box>
);

const Part = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box>
    <Typography component="dt" variant="caption" color="text.secondary">
      {label}
    </Typography>
    <Box component="dd" sx={{ m: 0 }}>
      {children}
    </Box>
  </Box>
);

const share = (part: MinorUnits, whole: MinorUnits): number =>
  Number(whole) === 0 ? (Number(part) > 0 ? 100 : 0) : Math.round((Number(part) / Number(whole)) * 100);

/** How much of an account's credit limit is used: the balance that collateral does not cover. */
export const ExposureBar = ({ account }: { account: NamedAccount }) => {
  const t = useText();
  const format = useFormat();
  const { currency, creditLimit, exposure = 0, collateral = 0, available, overLimit = false } = account;
  const limited = creditLimit !== null && creditLimit !== undefined;
  if (!limited && Number(collateral) === 0) return null;
  const percent = limited ? share(exposure, creditLimit) : 0;
  return (
    <Card component="section" sx={{ p: 5 }}>
      <Stack gap={3}>
        <Stack direction="row" justifyContent="space-between" flexWrap="wrap" columnGap={4}>
          <Typography variant="h5" component="h2">
            {t('credit.title')}
          </Typography>
          {limited && (
            <Typography
              color={overLimit ? 'error' : 'text.secondary'}
              sx={({ look }) => ({ fontFeatureSettings: look.fonts.tabular })}
            >
              {overLimit ? t('credit.over') : t('credit.used', { percent: format.percent(percent) })}
            </Typography>
          )}
        </Stack>
        {limited && (
          <Bar percent={percent} meaning={meaningOf(percent, overLimit)} label={t('credit.title')} />
        )}
        <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 10, rowGap: 2 }}>
          <Part label={t('credit.figures.exposure')}>
            <Amount minor={exposure} currency={currency} />
          </Part>
          <Part label={t('credit.figures.limit')}>
            {limited ? <Amount minor={creditLimit} currency={currency} /> : t('credit.noLimit')}
          </Part>
          {limited && (
            <Part label={t('credit.figures.available')}>
              <Amount minor={available} currency={currency} />
            </Part>
          )}
          <Part label={t('credit.figures.collateral')}>
            <Amount minor={collateral} currency={currency} />
          </Part>
        </Box>
      </Stack>
    </Card>
  );
};
