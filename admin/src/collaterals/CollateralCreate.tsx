import { CreatePage } from '../components/form/FormPage';
import { todayIn } from '../data/today';
import { CollateralInputs } from './CollateralInputs';
import { returnToAccount } from './return-to-account';

export const CollateralCreate = () => (
  <CreatePage
    defaultValues={{ kind: 'guarantee-letter', received: todayIn(), currency: 'TRY' }}
    redirect={returnToAccount}
  >
    <CollateralInputs />
  </CreatePage>
);
