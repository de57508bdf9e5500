import { isColour } from '@ortak/kernel/look';
import { DateInput, email, required, SelectInput, TextInput, type Validator } from 'react-admin';
import { PhoneInput, TaxNumberInput } from '../components/form/contact-inputs';
import { FormSection, Wide } from '../components/form/FormSection';
import { CURRENCIES } from '../components/form/inputs';
import { PlaceInputs } from '../components/form/PlaceInputs';
import { useText } from '../i18n/text';
import { LogoInput } from './LogoInput';

const must = required();
const mail = email();
const colour: Validator = (value: string | null) =>
  !value || isColour(value) ? undefined : 'companies.form.colourHelp';

/** What the form of one of our own companies asks. */
export const CompanyInputs = () => {
  const t = useText();
  return (
    <>
      <FormSection title={t('companies.form.identity')}>
        <Wide>
          <TextInput source="name" validate={must} fullWidth />
        </Wide>
        <TextInput source="code" validate={must} fullWidth />
        <SelectInput
          source="currency"
          choices={CURRENCIES}
          translateChoice={false}
          validate={must}
          fullWidth
        />
        <TextInput source="timeZone" validate={must} fullWidth />
        <TextInput source="colour" validate={colour} helperText="companies.form.colourHelp" fullWidth />
        <Wide>
          <LogoInput source="logo" />
        </Wide>
        <TextInput source="taxOffice" fullWidth />
        <TaxNumberInput source="taxNumber" />
        <TextInput source="iban" label="IBAN" fullWidth />
        <DateInput source="closedUntil" helperText="companies.form.closedHelp" fullWidth />
      </FormSection>
      <FormSection title={t('members.form.contact')}>
        <PhoneInput source="phone" />
        <TextInput source="email" type="email" validate={mail} fullWidth />
        <TextInput source="website" type="url" fullWidth />
        <PlaceInputs />
      </FormSection>
    </>
  );
};
