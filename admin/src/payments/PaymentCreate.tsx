import { CreatePage } from '../components/form/FormPage';
import { todayIn } from '../data/today';
import { PaymentInputs } from './PaymentInputs';

export const PaymentCreate = () => (
  <CreatePage defaultValues={{ date: todayIn(), method: 'transfer', allocations: [] }}>
    <PaymentInputs />
  </CreatePage>
);
