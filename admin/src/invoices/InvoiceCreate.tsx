import type { RaRecord } from 'react-admin';
import { CreatePage } from '../components/form/FormPage';
import { InvoiceInputs } from './InvoiceInputs';

/** The account says whose it is and in which currency; the server fills them in. */
const withoutCopies = ({
  member: _member,
  currency: _currency,
  ...draft
}: Partial<RaRecord>): Partial<RaRecord> => draft;

export const InvoiceCreate = () => (
  <CreatePage transform={withoutCopies}>
    <InvoiceInputs />
  </CreatePage>
);
