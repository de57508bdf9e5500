import { ReferenceField } from 'react-admin';
import { AccountName } from '../accounts/AccountName';
import { Choice } from '../components/Choice';
import { Col, DateCol, MoneyCol, NameCol, ReferenceCol, StatusCol } from '../components/columns';
import { Amount, Day } from '../components/figures';
import { Table } from '../components/list/Table';
import type { PhoneRow } from '../components/list/PhoneList';
import { StatusChip } from '../components/StatusChip';
import type { Collateral } from '../data/records';
import { useText } from '../i18n/text';

/** A collateral's row on a narrow screen. */
export const collateralPhone = (collateral: Collateral): PhoneRow => ({
  title: <Choice of="collateralKind" value={collateral.kind} />,
  text: (
    <>
      <ReferenceField record={collateral} source="member" reference="members" link={false} />
      {collateral.expires && (
        <>
          {' · '}
          <Day date={collateral.expires} />
        </>
      )}
    </>
  ),
  end: <Amount minor={collateral.amount} currency={collateral.currency} />,
  status: <StatusChip noun="collateral" status={collateral.status} />,
});

const YesNo = ({ value }: { value: boolean }) => {
  const t = useText();
  return <>{t(value ? 'yes' : 'no')}</>;
};

/** Collateral as a table; on the page of its account without it. */
export const CollateralTable = ({ of }: { of?: 'account' }) => (
  <Table totals rowClick="edit" hiddenColumns={['returned', 'company']}>
    <NameCol
      source="kind"
      of={(collateral: Collateral) => <Choice of="collateralKind" value={collateral.kind} />}
    />
    <StatusCol source="status" noun="collateral" />
    {!of && <ReferenceCol source="member" reference="members" />}
    {!of && (
      <Col
        source="account"
        render={(collateral: Collateral) => collateral.account && <AccountName short />}
      />
    )}
    <Col source="issuer" />
    <Col source="number" />
    <DateCol source="received" />
    <DateCol source="expires" />
    <DateCol source="returned" />
    <Col
      source="counts"
      disableSort
      render={(collateral: Collateral) => <YesNo value={collateral.counts} />}
    />
    <MoneyCol source="amount" total />
  </Table>
);
