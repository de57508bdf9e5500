import { CreatePage } from '../components/form/FormPage';
import { CompanyInputs } from './CompanyInputs';

const START = { currency: 'TRY', timeZone: 'Europe/Istanbul', country: 'TR' };

export const CompanyCreate = () => (
  <CreatePage defaultValues={START}>
    <CompanyInputs />
  </CreatePage>
);
