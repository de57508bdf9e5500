import { CreatePage } from '../components/form/FormPage';
import { PersonInputs } from './PersonInputs';

const START = { language: 'tr', portal: { enabled: false, scope: 'own', rights: {} } };

export const PersonCreate = () => (
  <CreatePage defaultValues={START}>
    <PersonInputs />
  </CreatePage>
);
