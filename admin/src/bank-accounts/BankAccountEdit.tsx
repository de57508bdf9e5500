import { EditPage } from '../components/form/FormPage';
import { BankAccountInputs } from './BankAccountInputs';
import { returnToOwner } from './return-to-owner';

export const BankAccountEdit = () => (
  <EditPage redirect={returnToOwner}>
    <BankAccountInputs />
  </EditPage>
);
