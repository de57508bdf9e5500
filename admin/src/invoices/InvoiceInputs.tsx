import { DateInput, required, TextInput, useRecordContext } from 'react-admin';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { AccountPick } from '../accounts/AccountPick';
import { FormSection, Wide } from '../components/form/FormSection';
import type { Invoice } from '../data/records';
import { useText } from '../i18n/text';
import { LineInputs, type LineDates } from '../lines/LineInputs';

const must = required();
const PERIOD: LineDates = {
  first: ['periodStart', 'drafts.periodStart'],
  last: ['periodEnd', 'drafts.periodEnd'],
};

/** What a draft asks: who pays, when, and its lines with the totals that it will have. */
export const InvoiceInputs = () => {
  const t = useText();
  const { setValue, getValues } = useFormContext();
  // Opened from a member's page: its accounts alone are offered.
  const [only] = useState(() => getValues('member') as number | undefined);
  const stored = Boolean(useRecordContext<Invoice>()?.id);
  return (
    <>
      <FormSection title={t('drafts.title')} text={t('drafts.text')}>
        <Wide>
          <AccountPick
            validate={must}
            disabled={stored}
            filter={only && !stored ? { member: only } : undefined}
            onPick={(account) => setValue('currency', account?.currency)}
          />
        </Wide>
        <DateInput source="issueDate" helperText="drafts.issueDateHelp" fullWidth />
        <DateInput source="dueDate" helperText="drafts.dueDateHelp" fullWidth />
      </FormSection>
      <LineInputs totals dates={PERIOD} />
      <FormSection title={t('planRows.note')}>
        <Wide>
          <TextInput source="note" multiline minRows={2} fullWidth />
        </Wide>
      </FormSection>
    </>
  );
};
