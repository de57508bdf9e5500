import { BooleanInput, DateInput, required, TextInput, useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { PickInput } from '../components/form/inputs';
import { FormSection, Wide } from '../components/form/FormSection';
import { useText } from '../i18n/text';

const must = required();
const STAFF = { kind: 'staff', blocked_neq: true };

/** What a place in a team asks. Whose team it is stays as it was opened. */
export const TeamInputs = () => {
  const t = useText();
  const opened = Boolean(useRecordContext()?.id);
  const member = useWatch({ name: 'member' }) as number | null | undefined;
  return (
    <>
      <FormSection title={t('team.form.who')}>
        <Wide>
          <PickInput source="member" reference="members" validate={must} disabled={opened} />
        </Wide>
        <PickInput source="user" reference="users" filter={STAFF} validate={must} />
        <PickInput source="role" reference="team-roles" validate={must} />
        <Wide>
          <BooleanInput source="primary" helperText="team.form.primaryHelp" />
        </Wide>
      </FormSection>
      <FormSection title={t('team.form.reach')} text={t('team.form.reachText')}>
        <PickInput source="company" reference="companies" />
        {member ? <PickInput source="unit" reference="units" filter={{ member }} /> : null}
        <DateInput source="start" fullWidth />
        <DateInput source="end" fullWidth />
        <Wide>
          <TextInput source="note" multiline minRows={2} fullWidth />
        </Wide>
      </FormSection>
    </>
  );
};
