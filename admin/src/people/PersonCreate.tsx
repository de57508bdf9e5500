import { CreatePage } from '../components/form/FormPage';
import { PersonInputs } from './PersonInputs';

const START = { language: 'tr' };

export const PersonCreate = () => (
  <CreatePage defaultValues={START}>
    <PersonInputs />
  </CreatePage>
);
