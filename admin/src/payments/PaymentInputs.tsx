import { DateInput, required, SelectInput, TextInput, useRecordContext } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { AccountPick } from '../accounts/AccountPick';
import { choicesOf } from '../components/Choice';
import { FormSection, Wide } from '../components/form/FormSection';
import { MoneyInput } from '../components/form/inputs';
import { useText } from '../i18n/text';
import { AllocationInputs } from './AllocationInputs';
import { METHODS } from './methods';

const must = required();
const CHOICES = choicesOf('paymentMethod', METHODS);

/** What a payment's form asks, and which open invoices it settles. */
export const PaymentInputs = () => {
  const t = useText();
  const { setValue } = useFormContext();
  const account = useWatch({ name: 'account' }) as number | undefined;
  const stored = Boolean(useRecordContext()?.id);
  return (
    <>
      <FormSection title={t('payments.form.identity')}>
        <Wide>
          <AccountPick
            validate={must}
            disabled={stored}
            onPick={(picked) => {
              setValue('currency', picked?.currency);
              setValue('allocations', []);
            }}
          />
        </Wide>
        <DateInput source="date" validate={must} fullWidth />
        <MoneyInput source="amount" validate={must} />
        <SelectInput source="method" choices={CHOICES} fullWidth />
        <TextInput source="reference" fullWidth />
        <Wide>
          <TextInput source="note" multiline minRows={2} fullWidth />
        </Wide>
      </FormSection>
      {account && <AllocationInputs account={account} />}
    </>
  );
};
