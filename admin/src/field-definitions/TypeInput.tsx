import { fieldTypes, type FieldType } from '@ortak/kernel/extra';
import { Typography } from '@mui/material';
import { SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CURRENCIES } from '../components/form/inputs';
import { useText } from '../i18n/text';

const TYPES = fieldTypes.map((id) => ({ id, name: `extra.types.${id}` }));

/** What the values of the field are, and what that means. */
export const TypeInput = ({ fresh }: { fresh: boolean }) => {
  const t = useText();
  const type = (useWatch({ name: 'type' }) as FieldType | undefined) ?? 'text';
  return (
    <>
      <SelectInput
        source="type"
        label="extra.type"
        choices={TYPES}
        fullWidth
        helperText={`extra.typeHelp.${type}`}
      />
      {!fresh && <Typography color="text.secondary">{t('extra.typeChangeHelp')}</Typography>}
      {type === 'money' && (
        <SelectInput
          source="currency"
          label="extra.currency"
          choices={CURRENCIES}
          defaultValue="TRY"
          translateChoice={false}
          fullWidth
          helperText={false}
        />
      )}
    </>
  );
};
