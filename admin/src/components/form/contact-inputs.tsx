import { countryCodes, groupPhone, groupTaxNumber } from '@ortak/kernel/checks';
import { countryName, formatPhone } from '@ortak/kernel/i18n';
import { useMemo } from 'react';
import { AutocompleteInput, TextInput, type TextInputProps } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useLanguage } from '../../i18n/text';

/** A telephone number, grouped while it is typed; without a country code it is one of the form's country. */
export const PhoneInput = (props: TextInputProps) => {
  const language = useLanguage();
  const country = useWatch({ name: 'country' }) as string | null | undefined;
  return (
    <TextInput
      type="tel"
      fullWidth
      {...props}
      format={(value: string | null) => groupPhone(formatPhone(value ?? '', language), country)}
      slotProps={{ htmlInput: { autoComplete: 'off' } }}
    />
  );
};

/** A tax or identity number; Turkish ones are grouped while they are typed. */
export const TaxNumberInput = (props: TextInputProps) => (
  <TextInput
    fullWidth
    {...props}
    format={(value: string | null) => groupTaxNumber(value ?? '')}
    parse={(text: string) => (/^[\d\s]+$/.test(text) ? text.replace(/\s/g, '') : text)}
    slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
  />
);

/** A country by its name in the language of now; kept as its code. */
export const CountryInput = ({ source }: { source: string }) => {
  const language = useLanguage();
  const choices = useMemo(
    () =>
      countryCodes
        .map((id) => ({ id, name: countryName(id, language) }))
        .sort((one, other) => one.name.localeCompare(other.name, language)),
    [language],
  );
  return <AutocompleteInput source={source} choices={choices} translateChoice={false} fullWidth />;
};
