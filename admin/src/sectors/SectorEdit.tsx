import { EditPage } from '../components/form/FormPage';
import { SectorInputs } from './SectorInputs';

export const SectorEdit = () => (
  <EditPage>
    <SectorInputs />
  </EditPage>
);
