import { consoleLanguageCodes, languageCodes, languages, type Language } from '@ortak/kernel/i18n';
import {
  BooleanInput,
  email,
  PasswordInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { choicesOf } from '../components/Choice';
import { FormSection, Wide } from '../components/form/FormSection';
import { PickInput, PickManyInput } from '../components/form/inputs';
import { labelIn } from '../i18n/label-in';
import { useLanguage, useText } from '../i18n/text';
import { useRoles } from '../roles/staff-role';

const must = required();
const mail = [required(), email()];
const KINDS = choicesOf('userKind', ['staff', 'portal']);
const SCOPES = choicesOf('memberScope', ['all', 'mine']);
const choices = (codes: readonly Language[]) => codes.map((id) => ({ id, name: languages[id].name }));
const LANGUAGES = { staff: choices(consoleLanguageCodes), portal: choices(languageCodes) };

/** What a user's form asks: staff get a role and companies, portal users are a person of a member. */
export const UserInputs = () => {
  const t = useText();
  const language = useLanguage();
  const roles = useRoles().map((one) => ({ id: one.key, name: labelIn(language, one) }));
  const stored = Boolean(useRecordContext()?.id);
  const kind = (useWatch({ name: 'kind' }) as string | undefined) ?? 'staff';
  const role = useWatch({ name: 'staffRole' }) as string | undefined;
  return (
    <>
      <FormSection title={t('users.form.identity')}>
        <TextInput source="name" fullWidth />
        <TextInput source="email" type="email" validate={mail} disabled={stored} fullWidth />
        <PasswordInput
          source="password"
          autoComplete="new-password"
          validate={stored ? undefined : must}
          helperText={stored ? 'users.form.passwordHelp' : 'users.form.newPasswordHelp'}
          fullWidth
        />
        <SelectInput
          source="language"
          choices={kind === 'staff' ? LANGUAGES.staff : LANGUAGES.portal}
          translateChoice={false}
          fullWidth
        />
      </FormSection>
      <FormSection title={t('users.form.access')}>
        <SelectInput source="kind" choices={KINDS} validate={must} disabled={stored} fullWidth />
        {kind === 'staff' ? (
          <>
            <SelectInput
              source="staffRole"
              choices={roles}
              translateChoice={false}
              validate={must}
              fullWidth
            />
            <SelectInput
              source="memberScope"
              choices={SCOPES}
              defaultValue="all"
              disabled={role === 'administrator'}
              helperText="users.form.scopeHelp"
              fullWidth
            />
            <Wide>
              <PickManyInput source="companies" reference="companies" helperText="users.form.companiesHelp" />
            </Wide>
          </>
        ) : (
          <PickInput source="person" reference="people" validate={must} disabled={stored} />
        )}
        <BooleanInput source="blocked" label="users.form.blocked" />
      </FormSection>
    </>
  );
};
