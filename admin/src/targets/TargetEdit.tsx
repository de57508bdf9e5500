import { EditPage } from '../components/form/FormPage';
import { returnToOwner } from './return-to-owner';
import { TargetInputs } from './TargetInputs';

export const TargetEdit = () => (
  <EditPage redirect={returnToOwner}>
    <TargetInputs />
  </EditPage>
);
