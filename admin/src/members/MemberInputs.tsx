import { languageCodes, languages } from '@ortak/kernel/i18n';
import { DateInput, email, NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { choicesOf } from '../components/Choice';
import { PhoneInput, TaxNumberInput } from '../components/form/contact-inputs';
import { FormSection, Wide } from '../components/form/FormSection';
import { MoneyInput, PickInput, PickManyInput } from '../components/form/inputs';
import { PlaceInputs } from '../components/form/PlaceInputs';
import { useText } from '../i18n/text';
import type { Member } from '../data/records';

const KINDS = choicesOf('memberKind', ['corporate', 'individual']);
const STATES = ['potential', 'active', 'passive'].map((id) => ({ id, name: `status.member.${id}` }));
const LANGUAGES = languageCodes.map((id) => ({ id, name: languages[id].name }));
const GENDERS = choicesOf('gender', ['female', 'male', 'other']);
const MARITAL = choicesOf('maritalStatus', ['single', 'married', 'divorced', 'widowed']);
const EDUCATIONS = choicesOf('education', [
  'primary',
  'secondary',
  'vocational',
  'associate',
  'bachelor',
  'master',
  'doctorate',
]);
const must = required();
const mail = email();

const NameInputs = ({ kind }: { kind: Member['kind'] }) =>
  kind === 'individual' ? (
    <>
      <TextInput source="firstName" validate={must} fullWidth />
      <TextInput source="lastName" validate={must} fullWidth />
      <TaxNumberInput source="nationalId" />
    </>
  ) : (
    <>
      <Wide>
        <TextInput source="name" validate={must} fullWidth />
      </Wide>
      <TextInput source="taxOffice" fullWidth />
      <TaxNumberInput source="taxNumber" />
    </>
  );

const OfficialInputs = () => {
  const t = useText();
  return (
    <FormSection title={t('memberForm.official')}>
      <TextInput source="mersisNumber" fullWidth />
      <TextInput source="tradeRegistryNumber" fullWidth />
      <DateInput source="foundedOn" fullWidth />
      <NumberInput source="employeeCount" min={0} fullWidth />
      <MoneyInput source="annualSales" currency="TRY" />
    </FormSection>
  );
};

const PersonalInputs = () => {
  const t = useText();
  return (
    <FormSection title={t('memberForm.personal')}>
      <DateInput source="birthDate" fullWidth />
      <TextInput source="birthPlace" fullWidth />
      <SelectInput source="gender" choices={GENDERS} fullWidth />
      <SelectInput source="maritalStatus" choices={MARITAL} fullWidth />
      <SelectInput source="education" choices={EDUCATIONS} fullWidth />
      <TextInput source="job" fullWidth />
    </FormSection>
  );
};

/** What a member's form asks; the name of an individual is made of first and last name. */
export const MemberInputs = () => {
  const t = useText();
  const kind = (useWatch({ name: 'kind' }) as Member['kind'] | undefined) ?? 'corporate';
  const status = useWatch({ name: 'status' }) as Member['status'] | undefined;
  return (
    <>
      <FormSection title={t('members.form.identity')}>
        <SelectInput source="kind" choices={KINDS} validate={must} fullWidth />
        <TextInput source="code" fullWidth helperText="members.form.codeHelp" />
        <NameInputs kind={kind} />
        <SelectInput source="status" choices={STATES} fullWidth />
        {status === 'passive' && (
          <TextInput source="passiveReason" validate={must} fullWidth helperText="memberForm.passiveHelp" />
        )}
        <SelectInput
          source="language"
          choices={LANGUAGES}
          translateChoice={false}
          fullWidth
          helperText="members.form.languageHelp"
        />
      </FormSection>
      <FormSection title={t('members.form.contact')}>
        <TextInput source="email" type="email" validate={mail} fullWidth />
        <PhoneInput source="phone" />
        <TextInput source="website" fullWidth />
        <PlaceInputs />
      </FormSection>
      {kind === 'corporate' ? <OfficialInputs /> : <PersonalInputs />}
      <FormSection title={t('members.form.relations')}>
        <PickManyInput source="categories" reference="categories" />
        <PickManyInput source="sectors" reference="sectors" />
        {kind === 'corporate' && (
          <PickInput source="parent" reference="members" filter={{ kind: 'corporate' }} />
        )}
        <PickInput source="representative" reference="users" />
      </FormSection>
    </>
  );
};
