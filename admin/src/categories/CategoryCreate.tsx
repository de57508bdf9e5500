import { CreatePage } from '../components/form/FormPage';
import { CategoryInputs } from './CategoryInputs';

const START = { order: 0 };

export const CategoryCreate = () => (
  <CreatePage defaultValues={START}>
    <CategoryInputs />
  </CreatePage>
);
