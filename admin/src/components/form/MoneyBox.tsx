import { InputAdornment, TextField, type TextFieldProps } from '@mui/material';
import { currencySymbol } from '@ortak/kernel/i18n';
import { useState } from 'react';
import { useFormat, useLanguage, type MinorUnits } from '../../i18n/text';
import { readMoney } from './read-money';

type MoneyBoxProps = Omit<TextFieldProps, 'value' | 'onChange' | 'name'> & {
  currency: string;
  value: MinorUnits | null | undefined;
  onChange: (minor: number | null) => void;
  /** Name for screen readers where no label stands. */
  name?: string;
};

/** An amount typed in the way of the language and kept as minor units; shown in full when it is left. */
export const MoneyBox = ({ currency, value, onChange, onBlur, name, ...props }: MoneyBoxProps) => {
  const language = useLanguage();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const kept = value === null || value === undefined || value === '' ? '' : format.amount(value, currency);
  return (
    <TextField
      {...props}
      fullWidth
      value={typed ?? kept}
      onChange={(event) => {
        setTyped(event.target.value);
        const minor = readMoney(event.target.value, currency, language);
        if (minor !== undefined) onChange(minor);
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
      slotProps={{
        htmlInput: { inputMode: 'decimal', 'aria-label': name, style: { textAlign: 'right' } },
        input: {
          startAdornment: (
            <InputAdornment position="start">{currencySymbol(currency, language)}</InputAdornment>
          ),
        },
      }}
    />
  );
};
