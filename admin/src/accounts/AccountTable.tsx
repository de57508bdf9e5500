import { Amount } from '../components/figures';
import { Col, MoneyCol, NameCol, ReferenceCol, StatusCol } from '../components/columns';
import { Table } from '../components/list/Table';
import type { PhoneRow } from '../components/list/PhoneList';
import { ReferenceField } from 'react-admin';
import type { Account } from '../data/records';
import { turnoverOf } from './turnover';

const stateOf = (account: Account): string => (account.blocked ? 'blocked' : 'open');

/** An account's row on a narrow screen. */
export const accountPhone = (account: Account): PhoneRow => ({
  title: <ReferenceField record={account} source="member" reference="members" link={false} />,
  text: <ReferenceField record={account} source="company" reference="companies" link={false} />,
  end: <Amount minor={account.balance} currency={account.currency} />,
});

const AccountMember = () => <ReferenceField source="member" reference="members" link={false} />;
const AccountCompany = () => <ReferenceField source="company" reference="companies" link={false} />;

/** Accounts as a table; inside their member's page they are named by our company. */
export const AccountTable = ({ of }: { of?: 'member' }) => (
  <Table totals hiddenColumns={['debit', 'credit', 'creditLimit', 'paymentTermDays', 'open', 'exposure']}>
    <NameCol
      source={of === 'member' ? 'company' : 'member'}
      of={() => (of === 'member' ? <AccountCompany /> : <AccountMember />)}
    />
    {of !== 'member' && <ReferenceCol source="company" reference="companies" />}
    <StatusCol source="blocked" noun="account" of={stateOf} />
    <Col source="paymentTermDays" align="right" />
    <MoneyCol source="creditLimit" />
    <MoneyCol source="debit" disableSort total />
    <MoneyCol source="credit" disableSort total />
    <MoneyCol source="balance" total />
    <MoneyCol source="open" total />
    <MoneyCol source="overdue" total />
    <MoneyCol source="exposure" total />
    <MoneyCol source="available" />
    <Col
      source="turnover"
      label="accounts.turnoverYear"
      disableSort
      align="right"
      render={(account: Account) => <Amount minor={turnoverOf(account).year} currency={account.currency} />}
    />
  </Table>
);
