import { EditPage } from '../components/form/FormPage';
import { ProductInputs } from './ProductInputs';

export const ProductEdit = () => (
  <EditPage>
    <ProductInputs />
  </EditPage>
);
