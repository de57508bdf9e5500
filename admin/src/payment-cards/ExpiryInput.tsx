import { TextField } from '@mui/material';
import { useState } from 'react';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { useText } from '../i18n/text';
import { expiryText, readExpiry } from './payment-card';

const FIELDS = ['expiryMonth', 'expiryYear'] as const;

/** Month and year as they stand on a card, in one field; each error of the two is told here. */
export const ExpiryInput = () => {
  const t = useText();
  const { setValue } = useFormContext();
  const { errors } = useFormState({ name: [...FIELDS] });
  const [month, year] = useWatch({ name: [...FIELDS] }) as (number | null | undefined)[];
  const [typed, setTyped] = useState<string | null>(null);
  const problem = FIELDS.map((name) => errors[name]?.message).find(Boolean);
  return (
    <TextField
      label={`${t('cards.expiry')} *`}
      placeholder={t('cards.expiryShape')}
      value={typed ?? expiryText(month, year)}
      onChange={(event) => {
        const read = readExpiry(event.target.value);
        setTyped(read.shown);
        setValue('expiryMonth', read.month, { shouldDirty: true });
        setValue('expiryYear', read.year, { shouldDirty: true });
      }}
      onBlur={() => setTyped(null)}
      error={Boolean(problem)}
      helperText={problem ? String(problem) : ' '}
      slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off', maxLength: 7 } }}
      fullWidth
    />
  );
};
