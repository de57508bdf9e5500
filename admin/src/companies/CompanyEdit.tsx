import { EditPage } from '../components/form/FormPage';
import { CompanyInputs } from './CompanyInputs';

export const CompanyEdit = () => (
  <EditPage>
    <CompanyInputs />
  </EditPage>
);
