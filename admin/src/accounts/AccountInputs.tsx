import {
  BooleanInput,
  maxLength,
  minValue,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CURRENCIES, DecimalInput, MoneyInput, PickInput } from '../components/form/inputs';
import { FormSection, Wide } from '../components/form/FormSection';
import { useText } from '../i18n/text';

const must = required();
const whole = [minValue(0)];
const reason = [required(), maxLength(255)];

/** What an account's form asks. Whose account it is and in which currency stay as they were opened. */
export const AccountInputs = () => {
  const t = useText();
  const opened = Boolean(useRecordContext()?.id);
  const blocked = useWatch({ name: 'blocked' }) as boolean | undefined;
  return (
    <>
      <FormSection title={t('accounts.form.identity')} text={t('accounts.form.identityText')}>
        <Wide>
          <PickInput source="member" reference="members" validate={must} disabled={opened} />
        </Wide>
        <PickInput source="company" reference="companies" validate={must} disabled={opened} />
        <SelectInput
          source="currency"
          choices={CURRENCIES}
          translateChoice={false}
          validate={must}
          disabled={opened}
          fullWidth
        />
      </FormSection>
      <FormSection title={t('accounts.form.terms')}>
        <NumberInput source="paymentTermDays" validate={whole} fullWidth />
        <MoneyInput source="creditLimit" helperText="accounts.form.creditLimitHelp" />
        <DecimalInput source="lateInterestRate" unit="%" fullWidth />
        <BooleanInput source="groupInvoices" helperText="accounts.form.groupHelp" />
      </FormSection>
      <FormSection title={t('accounts.form.block')}>
        <BooleanInput source="blocked" label="accounts.form.block" />
        {blocked && <TextInput source="blockReason" validate={reason} fullWidth />}
      </FormSection>
    </>
  );
};
