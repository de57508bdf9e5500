import { languageCodes, languages } from '@ortak/kernel/i18n';
import { email, required, SelectInput, TextInput, useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { PhoneInput } from '../components/form/contact-inputs';
import { FormSection, Wide } from '../components/form/FormSection';
import { PickInput } from '../components/form/inputs';
import type { Person } from '../data/records';
import { useText } from '../i18n/text';
import { HumanInput, isOwn } from './HumanInput';

const must = required();
const mail = email();
const LANGUAGES = languageCodes.map((id) => ({ id, name: languages[id].name }));
/** What a person's form asks; unit and manager are chosen within the same member. */
export const PersonInputs = () => {
  const t = useText();
  const person = useRecordContext<Person>();
  const member = useWatch({ name: 'member' }) as number | undefined;
  const ofMember = member ? { member } : undefined;
  return (
    <>
      <FormSection title={t('people.form.identity')}>
        <Wide>
          <PickInput source="member" reference="members" validate={must} disabled={isOwn(person)} />
        </Wide>
        <TextInput source="firstName" validate={must} fullWidth />
        <TextInput source="lastName" validate={must} fullWidth />
        <Wide>
          <HumanInput />
        </Wide>
        <TextInput source="title" fullWidth />
        <PickInput source="unit" reference="units" filter={ofMember} disabled={!member} />
        <PickInput source="manager" reference="people" filter={ofMember} disabled={!member} />
        <SelectInput
          source="language"
          choices={LANGUAGES}
          translateChoice={false}
          fullWidth
          helperText="people.form.languageHelp"
        />
      </FormSection>
      <FormSection title={t('members.form.contact')}>
        <TextInput source="email" type="email" validate={mail} fullWidth />
        <PhoneInput source="mobile" />
        <PhoneInput source="phone" />
      </FormSection>
    </>
  );
};
