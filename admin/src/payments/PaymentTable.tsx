import { ReferenceField } from 'react-admin';
import { Choice } from '../components/Choice';
import { Col, MoneyCol, NameCol, ReferenceCol } from '../components/columns';
import { Amount, Day } from '../components/figures';
import { Table } from '../components/list/Table';
import type { PhoneRow } from '../components/list/PhoneList';
import type { Payment } from '../data/records';

/** A payment's row on a narrow screen. */
export const paymentPhone = (payment: Payment): PhoneRow => ({
  title: payment.member ? (
    <ReferenceField record={payment} source="member" reference="members" link={false} />
  ) : (
    `#${payment.id}`
  ),
  text: (
    <>
      <Day date={payment.date} /> · <Choice of="paymentMethod" value={payment.method} />
    </>
  ),
  end: <Amount minor={payment.amount} currency={payment.currency} />,
});

/** Payments as a table, with the sums of the page. */
export const PaymentTable = ({ of }: { of?: 'account' }) => (
  <Table totals hiddenColumns={['company']}>
    <NameCol source="date" of={(payment: Payment) => <Day date={payment.date} />} />
    {!of && <ReferenceCol source="member" reference="members" />}
    <ReferenceCol source="company" reference="companies" />
    <Col
      source="method"
      render={(payment: Payment) => <Choice of="paymentMethod" value={payment.method} />}
    />
    <Col source="reference" />
    <MoneyCol source="amount" total />
    <MoneyCol source="open" total label="payments.unallocated" />
  </Table>
);
