import { InputAdornment } from '@mui/material';
import { cardDigits, formatCardNumber, guessBrand, nameOfBrand } from '@ortak/kernel/cards';
import { TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';

/** A card's number, in groups while it is typed, with the brand that it begins like. No browser remembers it. */
export const NumberInput = () => {
  const number = (useWatch({ name: 'number' }) as string | null | undefined) ?? '';
  const brand = guessBrand(number);
  return (
    <TextInput
      source="number"
      fullWidth
      required
      format={(value: string | null) => formatCardNumber(value ?? '')}
      parse={(text: string) => cardDigits(text).replace(/\D/g, '').slice(0, 19)}
      slotProps={{
        htmlInput: { inputMode: 'numeric', autoComplete: 'off', spellCheck: false, maxLength: 23 },
        input: brand
          ? { endAdornment: <InputAdornment position="end">{nameOfBrand(brand)}</InputAdornment> }
          : {},
      }}
    />
  );
};
