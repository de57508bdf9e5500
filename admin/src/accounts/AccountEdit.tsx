import { EditPage } from '../components/form/FormPage';
import { AccountInputs } from './AccountInputs';

export const AccountEdit = () => (
  <EditPage>
    <AccountInputs />
  </EditPage>
);
