import { EditPage } from '../components/form/FormPage';
import { InvoiceInputs } from './InvoiceInputs';

export const InvoiceEdit = () => (
  <EditPage>
    <InvoiceInputs />
  </EditPage>
);
