import { bankOfIban, countryOfIban, formatIban, isIban, plainIban } from '@ortak/kernel/bank';
import { TextInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';

/** An IBAN, in groups of four while it is typed; a whole one fills in bank, country and currency where they are empty. */
export const IbanInput = ({ source }: { source: string }) => {
  const { getValues, setValue } = useFormContext<Record<string, unknown>>();
  const fill = (name: string, value: string | undefined) => {
    if (value && !getValues(name)) setValue(name, value, { shouldDirty: true });
  };
  return (
    <TextInput
      source={source}
      fullWidth
      format={(value: string | null) => formatIban(value ?? '')}
      parse={(text: string) => plainIban(text)}
      onChange={(event) => {
        const text = (event as unknown as { target: { value: string } }).target.value;
        if (!isIban(text)) return;
        fill('bank', bankOfIban(text));
        if (countryOfIban(text) !== getValues('country'))
          setValue('country', countryOfIban(text), { shouldDirty: true });
      }}
      slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 50 } }}
    />
  );
};
