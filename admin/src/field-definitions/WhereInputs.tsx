import { Autocomplete, TextField } from '@mui/material';
import { BooleanInput, FieldTitle, RadioButtonGroupInput, useInput } from 'react-admin';
import { atMost, type PortalUse } from '../extra/definition';
import { usePortalUses } from '../extra/useDefinitions';

/** What the portal does with the field; where it has no such records, or only looks at them, there is less to choose, and a word why. */
const PortalInput = ({ entity }: { entity: string }) => {
  const uses = usePortalUses(entity);
  const most = uses.at(-1) ?? 'hidden';
  return (
    <RadioButtonGroupInput
      source="portal"
      label="extra.portalAccess"
      choices={uses.map((id) => ({ id, name: `extra.portal.${id}` }))}
      format={(use: PortalUse | null) => atMost(use ?? 'hidden', uses)}
      helperText={most === 'write' ? false : `extra.portalMost.${most}`}
    />
  );
};

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
export const WhereInputs = ({ entity, sections }: { entity: string; sections: readonly string[] }) => (
  <>
    <BooleanInput source="listed" label="extra.listed" helperText="extra.listedHelp" />
    <BooleanInput source="filterable" label="extra.filterable" helperText="extra.filterableHelp" />
    <PortalInput entity={entity} />
    <SectionInput sections={sections} />
  </>
);
