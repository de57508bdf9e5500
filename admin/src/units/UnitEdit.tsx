import { EditPage } from '../components/form/FormPage';
import { UnitInputs } from './UnitInputs';

export const UnitEdit = () => (
  <EditPage>
    <UnitInputs />
  </EditPage>
);
