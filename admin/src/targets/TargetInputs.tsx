import { required, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormSection, Wide } from '../components/form/FormSection';
import { CURRENCIES, MoneyInput, PickInput } from '../components/form/inputs';
import { todayIn } from '../data/today';
import { useText } from '../i18n/text';
import { PeriodInputs } from './PeriodInputs';

const must = required();

/** What a target's form asks: whose, when, and how much. */
export const TargetInputs = () => {
  const t = useText();
  const member = useWatch({ name: 'member' }) as number | undefined;
  const thisYear = Number(todayIn().slice(0, 4));
  return (
    <>
      <FormSection title={t('targets.form.whose')}>
        <PickInput source="member" reference="members" validate={must} />
        <PickInput
          source="unit"
          reference="units"
          filter={member ? { member } : undefined}
          disabled={!member}
          helperText="targets.form.unitHelp"
        />
        <PickInput source="company" reference="companies" validate={must} />
      </FormSection>
      <FormSection title={t('targets.form.when')}>
        <PeriodInputs thisYear={thisYear} />
      </FormSection>
      <FormSection title={t('targets.form.what')}>
        <MoneyInput source="amount" validate={must} helperText="targets.form.amountHelp" />
        <SelectInput
          source="currency"
          choices={CURRENCIES}
          translateChoice={false}
          validate={must}
          fullWidth
        />
        <PickInput source="product" reference="products" helperText="targets.form.productHelp" />
        <Wide>
          <TextInput source="note" multiline minRows={2} fullWidth />
        </Wide>
      </FormSection>
    </>
  );
};
