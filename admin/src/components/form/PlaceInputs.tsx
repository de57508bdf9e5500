import { maxLength, TextInput } from 'react-admin';
import { Wide } from './FormSection';

const two = maxLength(2);

/** An address, as members, units and companies have one. */
export const PlaceInputs = () => (
  <>
    <Wide>
      <TextInput source="address" multiline minRows={2} fullWidth />
    </Wide>
    <TextInput source="district" fullWidth />
    <TextInput source="city" fullWidth />
    <TextInput source="postalCode" fullWidth />
    <TextInput source="country" validate={two} fullWidth helperText="record.countryHelp" />
  </>
);
