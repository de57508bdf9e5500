import { CreatePage } from '../components/form/FormPage';
import { BankAccountInputs } from './BankAccountInputs';
import { returnToOwner } from './return-to-owner';

const START = { currency: 'TRY' };

export const BankAccountCreate = () => (
  <CreatePage defaultValues={START} redirect={returnToOwner}>
    <BankAccountInputs />
  </CreatePage>
);
