import { TextInput } from 'react-admin';
import { CountryInput } from './contact-inputs';
import { Wide } from './FormSection';

/** An address, as members, units and companies have one. */
export const PlaceInputs = () => (
  <>
    <Wide>
      <TextInput source="address" multiline minRows={2} fullWidth />
    </Wide>
    <TextInput source="district" fullWidth />
    <TextInput source="city" fullWidth />
    <TextInput source="postalCode" fullWidth />
    <CountryInput source="country" />
  </>
);
