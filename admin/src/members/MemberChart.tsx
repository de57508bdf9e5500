import { minorDigits } from '@ortak/kernel/money';
import { Box, Card, MenuItem, Skeleton, Stack, TextField, Typography, useTheme } from '@mui/material';
import { useMemo, useState } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { Amount } from '../components/figures';
import type { Member } from '../data/records';
import { useFormat, useLanguage, useText } from '../i18n/text';
import { useFigures, type AccountMonths } from './overview';

type Point = AccountMonths['months'][number];

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

interface DetailsProps {
  active?: boolean;
  payload?: readonly { payload?: Point }[];
  currency: string;
}

const Details = ({ active, payload, currency }: DetailsProps) => {
  const t = useText();
  const format = useFormat();
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <Card sx={({ look }) => ({ p: 3, boxShadow: look.shadows.floating })}>
      <Typography fontWeight="fontWeightMedium">{format.month(point.month)}</Typography>
      {(['turnover', 'balance'] as const).map((key) => (
        <Stack key={key} direction="row" justifyContent="space-between" gap={4}>
          <Typography color="text.secondary">{t(`memberPage.${key}`)}</Typography>
          <Amount minor={point[key]} currency={currency} />
        </Stack>
      ))}
    </Card>
  );
};

const Plot = ({ account }: { account: AccountMonths }) => {
  const language = useLanguage();
  const { look } = useTheme();
  const { currency, months } = account;
  const short = useMemo(
    () => new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }),
    [language],
  );
  const monthName = useMemo(
    () => new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' }),
    [language],
  );
  const unit = 10 ** minorDigits(currency);
  const axis = { fill: look.palette.textSecondary, fontSize: `${look.type.small.size}rem` };
  return (
    <Box aria-hidden sx={{ height: look.sizes.chart, mx: -2 }}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart accessibilityLayer={false} data={[...months]} barCategoryGap="28%">
          <CartesianGrid vertical={false} stroke={look.palette.line} />
          <XAxis
            dataKey="month"
            tickLine={false}
            axisLine={false}
            tick={axis}
            minTickGap={look.sizes.icon}
            tickFormatter={(month: string) => monthName.format(Date.parse(`${month}-01T00:00:00Z`))}
          />
          <YAxis
            tickLine={false}
            axisLine={false}
            tick={axis}
            width={look.sizes.menuClosed}
            tickFormatter={(minor: number) => short.format(minor / unit)}
          />
          <ReferenceLine y={0} stroke={look.palette.lineStrong} />
          <Tooltip
            cursor={{ fill: look.palette.hover }}
            content={<Details currency={currency} />}
            isAnimationActive={false}
          />
          <Bar
            dataKey="turnover"
            fill={look.palette.series[0]}
            isAnimationActive={false}
            radius={[look.radii.small, look.radii.small, 0, 0]}
          />
          <Line
            dataKey="balance"
            type="monotone"
            stroke={look.palette.series[1]}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </Box>
  );
};

/** Readers of text find the same figures in a table. */
const Figures = ({ account, title }: { account: AccountMonths; title: string }) => {
  const format = useFormat();
  const t = useText();
  return (
    <Box
      component="table"
      sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
    >
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('memberPage.month')}</th>
          <th scope="col">{t('memberPage.turnover')}</th>
          <th scope="col">{t('memberPage.balance')}</th>
        </tr>
      </thead>
      <tbody>
        {account.months.map(({ month, turnover, balance }) => (
          <tr key={month}>
            <th scope="row">{format.month(month)}</th>
            <td>{format.money(turnover, account.currency)}</td>
            <td>{format.money(balance, account.currency)}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
};

/** Two years of one account: turnover as bars, the balance at each month's end as a line. */
const MemberChart = ({ member }: { member: Member }) => {
  const t = useText();
  const { look } = useTheme();
  const [chosen, setChosen] = useState<number | null>(null);
  const { data, isPending } = useFigures(member.id);
  if (isPending) return <Skeleton variant="rounded" sx={{ height: look.sizes.chart }} />;
  const accounts = data?.accounts ?? [];
  const account = accounts.find(({ id }) => id === chosen) ?? accounts[0];
  if (!account) return null;
  const nameOf = ({ company, currency }: AccountMonths) => `${company.name} · ${currency}`;
  const title = t('memberPage.chart', { account: nameOf(account) });
  return (
    <Card component="section" sx={{ p: 5, position: 'relative' }} aria-label={title}>
      <Stack gap={4}>
        <Stack direction="row" justifyContent="space-between" flexWrap="wrap" columnGap={4} rowGap={2}>
          <Typography variant="h4" component="h2">
            {accounts.length > 1 ? t('memberPage.chartTitle') : title}
          </Typography>
          <Stack direction="row" gap={4} alignItems="center" flexWrap="wrap">
            <Key colour={look.palette.series[0]} text={t('memberPage.turnover')} />
            <Key colour={look.palette.series[1]} text={t('memberPage.balance')} />
            {accounts.length > 1 && (
              <TextField
                select
                value={account.id}
                onChange={(event) => setChosen(Number(event.target.value))}
                slotProps={{ htmlInput: { 'aria-label': t('memberPage.account') } }}
              >
                {accounts.map((one) => (
                  <MenuItem key={one.id} value={one.id}>
                    {nameOf(one)}
                  </MenuItem>
                ))}
              </TextField>
            )}
          </Stack>
        </Stack>
        <Plot account={account} />
        <Figures account={account} title={title} />
      </Stack>
    </Card>
  );
};

export default MemberChart;
