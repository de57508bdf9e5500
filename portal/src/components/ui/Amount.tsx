import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import { fonts } from '../../theme/measures';
import { useWords } from '../../i18n/use-words';

interface AmountProps {
  /** Minor units. */
  readonly minor: number;
  readonly currency: string;
  /** Leaves the currency out, in a column that says it once. */
  readonly bare?: boolean;
  /** Says a plus too, where both directions stand in one column. */
  readonly signed?: boolean;
  /** Leaves the colour to the text around it. */
  readonly plain?: boolean;
  readonly sx?: SxProps<Theme>;
}

/** Money: figures of equal width, negative in red with a minus, zero dimmed. */
export const Amount = ({ minor, currency, bare, signed, plain, sx }: AmountProps) => {
  const words = useWords();
  const text = bare ? words.amount(minor, currency) : words.money(minor, currency);
  const colour =
    minor < 0 ? (signed ? 'tones.good.text' : 'tones.bad.text') : minor === 0 ? 'text.disabled' : 'inherit';
  return (
    <Box
      component="bdi"
      // Figures without a currency have no direction of their own: the sign stays in front.
      dir={bare ? 'ltr' : undefined}
      sx={[
        {
          color: plain ? 'inherit' : colour,
          fontFeatureSettings: fonts.tabular,
          whiteSpace: 'nowrap',
        },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    >
      {signed && minor > 0 ? '+' : ''}
      {text.replace('-', '−')}
    </Box>
  );
};
