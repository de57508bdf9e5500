import { CreatePage } from '../components/form/FormPage';
import { SectorInputs } from './SectorInputs';

export const SectorCreate = () => (
  <CreatePage>
    <SectorInputs />
  </CreatePage>
);
