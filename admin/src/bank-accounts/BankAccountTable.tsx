import { ReferenceField } from 'react-admin';
import { Col, ReferenceCol } from '../components/columns';
import { Nothing } from '../components/figures';
import { Table } from '../components/list/Table';
import type { PhoneRow } from '../components/list/PhoneList';
import { StatusChip } from '../components/StatusChip';
import type { BankAccount } from '../data/records';
import { Iban } from './Iban';

const stateOf = (account: BankAccount): string | null => (account.default ? 'default' : null);

const Owner = ({ account }: { account: BankAccount }) =>
  account.member ? (
    <ReferenceField record={account} source="member" reference="members" link={false} />
  ) : (
    <ReferenceField record={account} source="company" reference="companies" link={false} />
  );

/** A bank account's row on a narrow screen. */
export const bankAccountPhone = (account: BankAccount): PhoneRow => ({
  title: <Iban account={account} copy={false} />,
  text: [account.bank, account.holder].filter(Boolean).join(' · ') || <Owner account={account} />,
  end: account.currency,
  status: <StatusChip noun="bankAccount" status={stateOf(account)} />,
});

/** Bank accounts as a table; on the page of their owner without it. */
export const BankAccountTable = ({ of }: { of?: 'owner' }) => (
  <Table rowClick="edit" hiddenColumns={['bic', 'country']}>
    <Col source="iban" render={(account: BankAccount) => <Iban account={account} />} />
    <Col
      source="default"
      render={(account: BankAccount) =>
        account.default ? <StatusChip noun="bankAccount" status="default" /> : <Nothing />
      }
    />
    {!of && <ReferenceCol source="member" reference="members" />}
    {!of && <ReferenceCol source="company" reference="companies" />}
    <Col source="currency" />
    <Col source="bank" />
    <Col source="branch" />
    <Col source="holder" />
    <Col source="bic" />
    <Col source="country" />
  </Table>
);
