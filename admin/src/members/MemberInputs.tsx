import { languageCodes, languages } from '@ortak/kernel/i18n';
import { email, required, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { choicesOf } from '../components/Choice';
import { FormSection, Wide } from '../components/form/FormSection';
import { MoneyInput, PickInput, PickManyInput } from '../components/form/inputs';
import { PlaceInputs } from '../components/form/PlaceInputs';
import { useText } from '../i18n/text';
import type { Member } from '../data/records';

const KINDS = choicesOf('memberKind', ['corporate', 'individual']);
const STATES = ['potential', 'active', 'passive'].map((id) => ({ id, name: `status.member.${id}` }));
const LANGUAGES = languageCodes.map((id) => ({ id, name: languages[id].name }));
const must = required();
const mail = email();

const NameInputs = ({ kind }: { kind: Member['kind'] }) =>
  kind === 'individual' ? (
    <>
      <TextInput source="firstName" validate={must} fullWidth />
      <TextInput source="lastName" validate={must} fullWidth />
      <TextInput source="nationalId" fullWidth />
    </>
  ) : (
    <>
      <Wide>
        <TextInput source="name" validate={must} fullWidth />
      </Wide>
      <TextInput source="taxOffice" fullWidth />
      <TextInput source="taxNumber" fullWidth />
    </>
  );

/** What a member's form asks; the name of an individual is made of first and last name. */
export const MemberInputs = () => {
  const t = useText();
  const kind = (useWatch({ name: 'kind' }) as Member['kind'] | undefined) ?? 'corporate';
  return (
    <>
      <FormSection title={t('members.form.identity')}>
        <SelectInput source="kind" choices={KINDS} validate={must} fullWidth />
        <TextInput source="code" fullWidth helperText="members.form.codeHelp" />
        <NameInputs kind={kind} />
        <SelectInput source="status" choices={STATES} fullWidth />
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
        <TextInput source="phone" type="tel" fullWidth />
        <TextInput source="website" type="url" fullWidth />
        <PlaceInputs />
      </FormSection>
      <FormSection title={t('members.form.relations')}>
        <PickManyInput source="categories" reference="categories" />
        <PickManyInput source="sectors" reference="sectors" />
        {kind === 'corporate' && (
          <PickInput source="parent" reference="members" filter={{ kind: 'corporate' }} />
        )}
        <PickInput source="representative" reference="users" />
        {kind === 'corporate' && <MoneyInput source="annualSales" currency="TRY" />}
      </FormSection>
    </>
  );
};
