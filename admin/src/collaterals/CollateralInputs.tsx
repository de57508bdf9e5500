import { DateInput, maxLength, required, SelectInput, TextInput, useRecordContext } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { AccountPick } from '../accounts/AccountPick';
import { choicesOf } from '../components/Choice';
import { FormSection, Wide } from '../components/form/FormSection';
import { CURRENCIES, MoneyInput } from '../components/form/inputs';
import { useText } from '../i18n/text';
import { KINDS } from './kinds';

const must = required();
const long = maxLength(100);
const CHOICES = choicesOf('collateralKind', KINDS);

/** What a collateral's form asks. Its account stays as it was given. */
export const CollateralInputs = () => {
  const t = useText();
  const { setValue } = useFormContext();
  const stored = Boolean(useRecordContext()?.id);
  return (
    <>
      <FormSection title={t('collaterals.form.identity')} text={t('collaterals.form.text')}>
        <Wide>
          <AccountPick
            validate={must}
            disabled={stored}
            onPick={(picked) => setValue('currency', picked?.currency)}
          />
        </Wide>
        <SelectInput source="kind" choices={CHOICES} validate={must} fullWidth />
        <SelectInput source="currency" choices={CURRENCIES} translateChoice={false} fullWidth />
        <MoneyInput source="amount" validate={must} />
        <TextInput source="number" validate={long} fullWidth />
        <Wide>
          <TextInput source="issuer" helperText="collaterals.form.issuerHelp" fullWidth />
        </Wide>
      </FormSection>
      <FormSection title={t('collaterals.form.dates')}>
        <DateInput source="received" validate={must} fullWidth />
        <DateInput source="expires" helperText="collaterals.form.expiresHelp" fullWidth />
        <DateInput source="returned" helperText="collaterals.form.returnedHelp" fullWidth />
        <Wide>
          <TextInput source="note" multiline minRows={2} fullWidth />
        </Wide>
      </FormSection>
    </>
  );
};
