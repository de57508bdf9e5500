import {
  AutocompleteInput,
  BooleanInput,
  DateInput,
  minValue,
  NumberInput,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
} from 'react-admin';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { AccountPick } from '../accounts/AccountPick';
import { choicesOf } from '../components/Choice';
import { FormSection, Wide } from '../components/form/FormSection';
import { useText } from '../i18n/text';
import { METHODS } from '../payments/methods';
import { LineInputs } from '../lines/LineInputs';

const must = required();
const positive = [required(), minValue(1)];
const whole = [minValue(0)];
const search = (q: string) => ({ q });

const Parties = () => {
  const t = useText();
  const { setValue, getValues } = useFormContext();
  // Opened from a member's page: its accounts alone are offered.
  const [only] = useState(() => getValues('member') as number | undefined);
  const member = useWatch({ name: 'member' }) as number | undefined;
  const stored = Boolean(useRecordContext()?.id);
  return (
    <FormSection title={t('subscriptions.form.parties')}>
      <Wide>
        <AccountPick
          validate={must}
          disabled={stored}
          filter={only && !stored ? { member: only } : undefined}
          onPick={(account) => {
            setValue('member', account?.member.id);
            setValue('currency', account?.currency);
          }}
        />
      </Wide>
      <TextInput source="subject" fullWidth />
      <TextInput source="number" helperText="subscriptions.form.numberHelp" fullWidth />
      <AccountPick source="billTo" helperText="subscriptions.form.billToHelp" />
      <ReferenceInput source="contact" reference="people" filter={member ? { member } : undefined}>
        <AutocompleteInput filterToQuery={search} fullWidth disabled={!member} />
      </ReferenceInput>
      <TextInput source="category" fullWidth />
      <TextInput source="specialCode" fullWidth />
    </FormSection>
  );
};

const Rhythm = () => {
  const t = useText();
  return (
    <FormSection title={t('subscriptions.form.rhythm')} text={t('subscriptions.form.rhythmText')}>
      <DateInput source="start" validate={must} fullWidth />
      <DateInput source="end" helperText="subscriptions.form.endHelp" fullWidth />
      <NumberInput source="interval" validate={positive} min={1} fullWidth />
      <SelectInput
        source="period"
        choices={choicesOf('period', ['day', 'week', 'month', 'year'])}
        validate={must}
        fullWidth
      />
      <SelectInput
        source="alignment"
        choices={choicesOf('alignment', ['anniversary', 'calendar'])}
        validate={must}
        fullWidth
        helperText="subscriptions.form.alignmentHelp"
      />
      <SelectInput
        source="timing"
        choices={choicesOf('timing', ['advance', 'arrears'])}
        validate={must}
        fullWidth
        helperText="subscriptions.form.timingHelp"
      />
      <SelectInput
        source="proration"
        choices={choicesOf('proration', ['day', 'none'])}
        validate={must}
        fullWidth
        helperText="subscriptions.form.prorationHelp"
      />
      <DateInput source="trialEnd" helperText="subscriptions.form.trialHelp" fullWidth />
    </FormSection>
  );
};

const Payment = () => {
  const t = useText();
  return (
    <FormSection title={t('subscriptions.form.payment')}>
      <NumberInput
        source="paymentTermDays"
        validate={whole}
        min={0}
        helperText="subscriptions.form.termHelp"
        fullWidth
      />
      <SelectInput source="paymentMethod" choices={choicesOf('paymentMethod', METHODS)} fullWidth />
      <NumberInput
        source="repetitions"
        validate={whole}
        min={0}
        helperText="subscriptions.form.repetitionsHelp"
        fullWidth
      />
      <BooleanInput source="autoRenew" helperText="subscriptions.form.renewHelp" />
      <Wide>
        <TextInput source="note" multiline minRows={2} fullWidth />
      </Wide>
    </FormSection>
  );
};

/** What a subscription's form asks: who, what, in which rhythm, and how it is paid. */
export const SubscriptionInputs = () => (
  <>
    <Parties />
    <LineInputs />
    <Rhythm />
    <Payment />
  </>
);
