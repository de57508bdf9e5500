import { BooleanInput, maxLength, required, SelectInput, TextInput, useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CURRENCIES, PickInput } from '../components/form/inputs';
import { FormSection, Wide } from '../components/form/FormSection';
import { useText } from '../i18n/text';
import { IbanInput } from './IbanInput';

const must = required();
const long = maxLength(50);
const two = maxLength(2);

/** What a bank account's form asks. Whose it is stays as it was opened. */
export const BankAccountInputs = () => {
  const t = useText();
  const opened = Boolean(useRecordContext()?.id);
  const company = useWatch({ name: 'company' }) as number | null | undefined;
  return (
    <>
      <FormSection title={t('bankAccounts.form.account')}>
        <Wide>
          {company ? (
            <PickInput source="company" reference="companies" validate={must} disabled={opened} />
          ) : (
            <PickInput source="member" reference="members" validate={must} disabled={opened} />
          )}
        </Wide>
        <Wide>
          <IbanInput source="iban" />
        </Wide>
        <TextInput
          source="accountNumber"
          validate={long}
          helperText="bankAccounts.form.numberHelp"
          fullWidth
        />
        <SelectInput
          source="currency"
          choices={CURRENCIES}
          translateChoice={false}
          validate={must}
          fullWidth
        />
        <Wide>
          <TextInput source="holder" fullWidth />
        </Wide>
        <BooleanInput source="default" helperText="bankAccounts.form.defaultHelp" />
      </FormSection>
      <FormSection title={t('bankAccounts.form.bank')}>
        <TextInput source="bank" fullWidth />
        <TextInput source="branch" fullWidth />
        <TextInput source="bic" fullWidth />
        <TextInput source="country" validate={two} helperText="record.countryHelp" fullWidth />
        <Wide>
          <TextInput source="note" multiline minRows={2} fullWidth />
        </Wide>
      </FormSection>
    </>
  );
};
