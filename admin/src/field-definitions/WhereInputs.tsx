import { Autocomplete, TextField } from '@mui/material';
import { BooleanInput, FieldTitle, RadioButtonGroupInput, useInput } from 'react-admin';

const PORTAL = ['hidden', 'read', 'write'].map((id) => ({ id, name: `extra.portal.${id}` }));

/** Under which heading a field stands; those that are there already are offered. */
const SectionInput = ({ sections }: { sections: readonly string[] }) => {
  const { field, id } = useInput<string | null>({ source: 'section' });
  return (
    <Autocomplete
      id={id}
      freeSolo
      options={[...sections]}
      value={(field.value as string | null | undefined) ?? ''}
      onInputChange={(_, text) => field.onChange(text || null)}
      renderInput={(params) => (
        <TextField {...params} label={<FieldTitle label="extra.section" source="section" />} />
      )}
    />
  );
};

/** Where a field is seen: forms, lists, filters, portal. */
export const WhereInputs = ({ sections }: { sections: readonly string[] }) => (
  <>
    <BooleanInput source="listed" label="extra.listed" helperText="extra.listedHelp" />
    <BooleanInput source="filterable" label="extra.filterable" helperText="extra.filterableHelp" />
    <RadioButtonGroupInput source="portal" label="extra.portalAccess" choices={PORTAL} helperText={false} />
    <SectionInput sections={sections} />
  </>
);
