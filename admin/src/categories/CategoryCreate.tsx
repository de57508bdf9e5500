import { CreatePage } from '../components/form/FormPage';
import { CategoryInputs } from './CategoryInputs';

export const CategoryCreate = () => (
  <CreatePage>
    <CategoryInputs />
  </CreatePage>
);
