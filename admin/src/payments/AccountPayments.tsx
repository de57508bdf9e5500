import { useRecordContext } from 'react-admin';
import { RelatedList } from '../components/record/RelatedList';
import type { Account } from '../data/records';
import { paymentPhone, PaymentTable } from './PaymentTable';

/** The payments on the account that the page shows, newest first. */
export const AccountPayments = () => {
  const account = useRecordContext<Account>();
  return (
    <RelatedList
      reference="payments"
      target="account"
      sort={{ field: 'date', order: 'DESC' }}
      defaults={{ currency: account?.currency }}
      phone={paymentPhone}
      emptyText="payments.emptyText"
    >
      <PaymentTable of="account" />
    </RelatedList>
  );
};
