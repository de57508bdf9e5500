import { EditPage } from '../components/form/FormPage';
import { CollateralInputs } from './CollateralInputs';
import { returnToAccount } from './return-to-account';

export const CollateralEdit = () => (
  <EditPage redirect={returnToAccount}>
    <CollateralInputs />
  </EditPage>
);
