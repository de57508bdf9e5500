import { Box } from '@mui/material';
import { BooleanInput, required, SelectInput, TextInput } from 'react-admin';
import { choicesOf } from '../components/Choice';
import { PhoneInput } from '../components/form/contact-inputs';
import { PlaceInputs } from '../components/form/PlaceInputs';
import { RecordDialog } from '../components/form/RecordDialog';
import type { Address } from '../data/records';
import { useText } from '../i18n/text';
import type { Owner } from './owner';

const KINDS = choicesOf('addressKind', [
  'invoice',
  'delivery',
  'head-office',
  'branch',
  'home',
  'work',
  'other',
]);
const must = required();

interface AddressDialogProps {
  owner: Owner;
  address?: Address;
  onClose: () => void;
}

/** Adds or changes an address. */
export const AddressDialog = ({ owner, address, onClose }: AddressDialogProps) => {
  const t = useText();
  return (
    <RecordDialog
      resource="addresses"
      title={t(address ? 'addresses.edit' : 'addresses.add')}
      id={address?.id}
      start={{ ...owner, ...(address ? {} : { country: 'TR' }) }}
      onClose={onClose}
    >
      <Box
        sx={{
          display: 'grid',
          columnGap: 4,
          rowGap: 2,
          pt: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <SelectInput source="kind" choices={KINDS} validate={must} fullWidth />
        <TextInput source="label" helperText="addresses.labelHelp" fullWidth />
        <PlaceInputs />
        <TextInput source="contactName" fullWidth />
        <PhoneInput source="phone" />
        <BooleanInput source="default" helperText="addresses.defaultHelp" />
      </Box>
    </RecordDialog>
  );
};
