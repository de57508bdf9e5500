import { Box, Tooltip, type Theme } from '@mui/material';
import { useFormat, useLanguage, type MinorUnits } from '../i18n/text';

interface AmountProps {
  minor: MinorUnits | null | undefined;
  currency: string | null | undefined;
  /** False where the column or the page says the currency already. */
  withCurrency?: boolean;
}

const tone =
  (value: bigint) =>
  ({ look }: Theme) => ({
    fontFeatureSettings: look.fonts.tabular,
    whiteSpace: 'nowrap',
    color: value === 0n ? look.palette.textDimmed : value < 0n ? look.palette.meanings.bad.text : 'inherit',
  });

/** Money in tabular figures: negative red with a minus, zero dimmed. */
export const Amount = ({ minor, currency, withCurrency = true }: AmountProps) => {
  const format = useFormat();
  if (minor === null || minor === undefined || !currency) return <Nothing />;
  return (
    <Box component="span" sx={tone(BigInt(minor))}>
      {withCurrency ? format.money(minor, currency) : format.amount(minor, currency)}
    </Box>
  );
};

/** Stands where there is no value, so that a reader sees that nothing was forgotten. */
export const Nothing = () => (
  <Box component="span" sx={{ color: 'text.disabled' }} aria-hidden>
    –
  </Box>
);

/** A plain date: short in lists, long in headers. */
export const Day = ({ date, style }: { date: string | null | undefined; style?: 'short' | 'long' }) => {
  const format = useFormat();
  if (!date) return <Nothing />;
  return (
    <Box
      component="time"
      dateTime={date}
      sx={({ look }) => ({ whiteSpace: 'nowrap', fontFeatureSettings: look.fonts.tabular })}
    >
      {format.date(date, style)}
    </Box>
  );
};

const STEPS: [limit: number, unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  [60, 'second', 1],
  [3600, 'minute', 60],
  [86_400, 'hour', 3600],
  [7 * 86_400, 'day', 86_400],
];

/** A moment: "3 minutes ago" for a week, then its date; the exact time on hover. */
export const Moment = ({ instant }: { instant: string | null | undefined }) => {
  const language = useLanguage();
  const format = useFormat();
  if (!instant) return <Nothing />;
  const exact = format.instant(instant);
  const seconds = Math.round((Date.parse(instant) - Date.now()) / 1000);
  const step = STEPS.find(([limit]) => Math.abs(seconds) < limit);
  const words = step
    ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
        Math.trunc(seconds / step[2]),
        step[1],
      )
    : exact;
  return (
    <Tooltip title={exact}>
      <Box component="time" dateTime={instant} sx={{ whiteSpace: 'nowrap' }}>
        {words}
      </Box>
    </Tooltip>
  );
};
