import { Alert, MenuItem, TextField } from '@mui/material';
import { rightsOfRole, type Rights } from '@ortak/kernel/access';
import { NumberInput, regex, required, TextInput, useRecordContext } from 'react-admin';
import { useController } from 'react-hook-form';
import { FormSection, Wide } from '../components/form/FormSection';
import { LabelsSection } from '../components/form/LabelsSection';
import { RightsGrid } from '../components/RightsGrid';
import { labelIn } from '../i18n/label-in';
import { useLanguage, useText } from '../i18n/text';
import { staffActions, useRoles, useStaffAreas, type StaffRole } from './staff-role';

const must = required();
const formed = [must, regex(/^[a-z][a-z0-9_-]{0,59}$/, 'roles.keyHelp')];

/** The grid as an input of the form, which can begin with the rights of another role. */
const RightsInput = ({ fixed }: { fixed: boolean }) => {
  const t = useText();
  const language = useLanguage();
  const record = useRecordContext<StaffRole>();
  const areas = useStaffAreas();
  const others = useRoles().filter(({ id }) => id !== record?.id);
  const { field } = useController({ name: 'rights', defaultValue: {} });
  const rights = (field.value ?? {}) as Rights;
  const change = (area: string, actions: readonly string[]) => {
    const { [area]: _former, ...rest } = rights;
    field.onChange(actions.length > 0 ? { ...rest, [area]: actions } : rest);
  };
  const take = (id: number) => {
    const from = others.find((role) => role.id === id);
    if (!from) return;
    // Only what is offered, as if the role were one of one's own.
    const offered = new Set(areas.map(({ key }) => key));
    const held = rightsOfRole('', from.rights);
    field.onChange(Object.fromEntries(Object.entries(held).filter(([area]) => offered.has(area))));
  };
  return (
    <>
      {!fixed && (
        <TextField
          select
          label={t('roles.startWith')}
          helperText={t('roles.startWithHelp')}
          value=""
          onChange={({ target }) => take(Number(target.value))}
          fullWidth
          sx={{ mb: 4 }}
        >
          {others.map((role) => (
            <MenuItem key={role.id} value={role.id}>
              {labelIn(language, role)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <RightsGrid areas={areas} actions={staffActions} rights={rights} disabled={fixed} onChange={change} />
    </>
  );
};

/** What a role's form asks. The roles that are always there keep their key and their rights. */
export const RoleInputs = () => {
  const t = useText();
  const record = useRecordContext<StaffRole>();
  const fixed = record?.builtIn === true;
  return (
    <>
      {fixed && <Alert severity="info">{t('roles.builtInText')}</Alert>}
      <FormSection title={t('roles.identity')}>
        <TextInput source="name" validate={must} fullWidth />
        <TextInput
          source="key"
          validate={formed}
          disabled={fixed || (record?.users ?? 0) > 0}
          helperText="roles.keyHelp"
          fullWidth
        />
        <NumberInput source="order" fullWidth helperText="tiers.orderHelp" />
        <Wide>
          <TextInput source="description" multiline fullWidth />
        </Wide>
      </FormSection>
      <FormSection title={t('portalTab.rights')} text={t('roles.rightsText')}>
        <Wide>
          <RightsInput fixed={fixed} />
          <Alert severity="info" icon={false} sx={{ mt: 3 }}>
            {t('roles.only')}
          </Alert>
        </Wide>
      </FormSection>
      <LabelsSection />
    </>
  );
};
