import { EditPage } from '../components/form/FormPage';
import { CategoryInputs } from './CategoryInputs';

export const CategoryEdit = () => (
  <EditPage>
    <CategoryInputs />
  </EditPage>
);
