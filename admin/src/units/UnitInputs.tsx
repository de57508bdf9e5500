import { email, required, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { choicesOf } from '../components/Choice';
import { PhoneInput } from '../components/form/contact-inputs';
import { FormSection } from '../components/form/FormSection';
import { PickInput } from '../components/form/inputs';
import { PlaceInputs } from '../components/form/PlaceInputs';
import { useText } from '../i18n/text';

const must = required();
const mail = email();
const KINDS = choicesOf('unitKind', ['region', 'office', 'branch', 'department']);

/** What a unit's form asks; manager and parent are chosen within the same member. */
export const UnitInputs = () => {
  const t = useText();
  const member = useWatch({ name: 'member' }) as number | undefined;
  const ofMember = member ? { member } : undefined;
  return (
    <>
      <FormSection title={t('units.form.identity')}>
        <PickInput source="member" reference="members" filter={{ kind: 'corporate' }} validate={must} />
        <SelectInput source="kind" choices={KINDS} validate={must} fullWidth />
        <TextInput source="name" validate={must} fullWidth />
        <PickInput source="parent" reference="units" filter={ofMember} disabled={!member} />
        <PickInput
          source="manager"
          reference="people"
          filter={ofMember}
          disabled={!member}
          helperText="units.form.managerHelp"
        />
        <PickInput source="representative" reference="users" helperText="units.form.representativeHelp" />
      </FormSection>
      <FormSection title={t('members.form.contact')}>
        <TextInput source="email" type="email" validate={mail} fullWidth />
        <PhoneInput source="phone" />
        <PlaceInputs />
      </FormSection>
    </>
  );
};
