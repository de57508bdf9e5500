import { EditPage } from '../components/form/FormPage';
import { PersonInputs } from './PersonInputs';

export const PersonEdit = () => (
  <EditPage>
    <PersonInputs />
  </EditPage>
);
