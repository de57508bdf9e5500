import { CreatePage } from '../components/form/FormPage';
import { SectorInputs } from './SectorInputs';

const START = { order: 0 };

export const SectorCreate = () => (
  <CreatePage defaultValues={START}>
    <SectorInputs />
  </CreatePage>
);
