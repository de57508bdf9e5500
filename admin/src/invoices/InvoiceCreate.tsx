import type { RaRecord } from 'react-admin';
import { CreatePage } from '../components/form/FormPage';
import { InvoiceInputs } from './InvoiceInputs';

/** The account says in which currency; the server fills it in. */
const withoutCopies = ({ currency: _currency, ...draft }: Partial<RaRecord>): Partial<RaRecord> => draft;

export const InvoiceCreate = () => (
  <CreatePage transform={withoutCopies}>
    <InvoiceInputs />
  </CreatePage>
);
