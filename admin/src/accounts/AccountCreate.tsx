import { CreatePage } from '../components/form/FormPage';
import { useCompany } from '../session/company';
import { AccountInputs } from './AccountInputs';

const START = { paymentTermDays: 0, lateInterestRate: '0', blocked: false, groupInvoices: false };

/** A new account starts with the company that is worked in, and its currency. */
export const AccountCreate = () => {
  const { company, companies } = useCompany();
  const own = company ?? (companies.length === 1 ? companies[0] : undefined);
  return (
    <CreatePage defaultValues={{ ...START, company: own?.id, currency: own?.currency ?? 'TRY' }}>
      <AccountInputs />
    </CreatePage>
  );
};
