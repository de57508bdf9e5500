import { CreatePage } from '../components/form/FormPage';
import { ProductInputs } from './ProductInputs';

const START = { measure: 'piece', unitPrice: '0', taxRate: '20', currency: 'TRY', active: true };

export const ProductCreate = () => (
  <CreatePage defaultValues={START}>
    <ProductInputs />
  </CreatePage>
);
