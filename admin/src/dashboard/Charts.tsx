import { minorDigits } from '@ortak/kernel/money';
import { Box, Card, Stack, Typography, useTheme } from '@mui/material';
import { useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { Amount } from '../components/figures';
import { todayIn } from '../data/today';
import { useFormat, useLanguage, useText } from '../i18n/text';
import { yearOf, type DashboardData } from './dashboard-data';

interface Point {
  readonly month: string;
  readonly paid: number;
  readonly open: number;
}

interface Hovered {
  active?: boolean;
  payload?: readonly { payload?: Point }[];
  currency: string;
}

const Details = ({ active, payload, currency }: Hovered) => {
  const t = useText();
  const format = useFormat();
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <Card sx={({ look }) => ({ p: 3, boxShadow: look.shadows.floating })}>
      <Typography fontWeight="fontWeightMedium">{format.month(point.month)}</Typography>
      <Box
        component="dl"
        sx={{ m: 0, mt: 1, display: 'grid', gridTemplateColumns: 'auto auto', columnGap: 4, rowGap: 0.5 }}
      >
        <Box component="dt" sx={{ color: 'text.secondary' }}>
          {t('dashboard.invoiced')}
        </Box>
        <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
          <Amount minor={point.paid + point.open} currency={currency} />
        </Box>
        <Box component="dt" sx={{ color: 'text.secondary' }}>
          {t('dashboard.stillOpen')}
        </Box>
        <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
          <Amount minor={point.open} currency={currency} />
        </Box>
      </Box>
    </Card>
  );
};

const Key = ({ colour, text }: { colour: string | undefined; text: string }) => (
  <Stack direction="row" gap={1.5} alignItems="center">
    <Box
      sx={({ look, spacing }) => ({
        width: spacing(2.5),
        height: spacing(2.5),
        borderRadius: `${look.radii.small}px`,
        backgroundColor: colour,
      })}
    />
    <Typography variant="caption" color="text.secondary">
      {text}
    </Typography>
  </Stack>
);

/** Marks of an axis from 0 to at least `most`, at round steps. */
const marksTo = (most: number): number[] => {
  if (most <= 0) return [0];
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power * 5 >= most) ?? 10) * power;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
};

/** Twelve months as bars: what was invoiced, of which the upper part is still open. The same figures stand in a table for readers of text. */
const Charts = ({ data, currency }: { data: DashboardData; currency: string }) => {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const { look } = useTheme();
  const points = useMemo<Point[]>(
    () =>
      yearOf(data, currency, todayIn().slice(0, 7)).map(({ month, invoiced, open }) => ({
        month,
        open: Number(open),
        paid: Math.max(0, Number(invoiced) - Number(open)),
      })),
    [data, currency],
  );
  const short = useMemo(
    () => new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 2 }),
    [language],
  );
  const monthName = useMemo(
    () => new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }),
    [language],
  );
  const unit = 10 ** minorDigits(currency);
  const marks = marksTo(Math.max(0, ...points.map(({ paid, open }) => paid + open)));
  const axis = { fill: look.palette.textSecondary, fontSize: `${look.type.small.size}rem` };
  const [settled, openColour] = [look.palette.series[0], look.palette.series[1]];
  return (
    <Card component="section" sx={{ p: 5 }} aria-label={t('dashboard.invoicedTitle', { currency })}>
      <Stack gap={4}>
        <Stack direction="row" justifyContent="space-between" flexWrap="wrap" columnGap={4} rowGap={1}>
          <Typography variant="h4" component="h2">
            {t('dashboard.invoicedTitle', { currency })}
          </Typography>
          <Stack direction="row" gap={4} aria-hidden>
            <Key colour={settled} text={t('dashboard.settled')} />
            <Key colour={openColour} text={t('dashboard.stillOpen')} />
          </Stack>
        </Stack>
        <Box aria-hidden sx={{ height: look.sizes.chart, mx: -2 }}>
          <ResponsiveContainer width="100%" height="100%">
            <BarChart accessibilityLayer={false} data={points} barCategoryGap="28%">
              <CartesianGrid vertical={false} stroke={look.palette.line} />
              <XAxis
                dataKey="month"
                tickLine={false}
                axisLine={false}
                tick={axis}
                tickFormatter={(month: string) =>
                  monthName.format(Date.parse(`${month.slice(0, 7)}-01T00:00:00Z`))
                }
              />
              <YAxis
                tickLine={false}
                axisLine={false}
                tick={axis}
                width={look.sizes.menuClosed}
                ticks={marks}
                domain={[0, marks.at(-1) ?? 0]}
                tickFormatter={(minor: number) => short.format(minor / unit)}
              />
              <Tooltip
                cursor={{ fill: look.palette.hover }}
                content={<Details currency={currency} />}
                isAnimationActive={false}
              />
              <Bar dataKey="paid" stackId="month" fill={settled} isAnimationActive={false} />
              <Bar
                dataKey="open"
                stackId="month"
                fill={openColour}
                isAnimationActive={false}
                radius={[look.radii.small, look.radii.small, 0, 0]}
              />
            </BarChart>
          </ResponsiveContainer>
        </Box>
        <Box
          component="table"
          sx={{
            position: 'absolute',
            width: '1px',
            height: '1px',
            overflow: 'hidden',
            clipPath: 'inset(50%)',
          }}
        >
          <caption>{t('dashboard.invoicedTitle', { currency })}</caption>
          <tbody>
            {points.map(({ month, paid, open }) => (
              <tr key={month}>
                <th scope="row">{format.month(month)}</th>
                <td>{format.money(paid + open, currency)}</td>
                <td>{format.money(open, currency)}</td>
              </tr>
            ))}
          </tbody>
        </Box>
      </Stack>
    </Card>
  );
};

export default Charts;
