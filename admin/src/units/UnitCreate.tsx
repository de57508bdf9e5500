import { CreatePage } from '../components/form/FormPage';
import { UnitInputs } from './UnitInputs';

const START = { kind: 'branch', country: 'TR' };

export const UnitCreate = () => (
  <CreatePage defaultValues={START}>
    <UnitInputs />
  </CreatePage>
);
